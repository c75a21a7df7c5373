import type { CurrencyCode } from "@/lib/core/currency";
import type { Money } from "@/lib/core/money";
import type { Condition } from "@/lib/domain/listing/condition";
import type { CapturedFields, PriceKind } from "./captured-listing.schema";

/** An amount that a page's data gives, before its currency and its rivals are settled. */
export type OfferedPrice = { readonly amount: string; readonly currency: CurrencyCode | null };

/** What one part of a page (its JSON-LD, its text …) says. A field that is absent was not said there. */
export type FoundFields = {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** One: the price. Several: one of them is, and only something else on the page can tell which. */
  readonly prices?: readonly OfferedPrice[] | undefined;
  readonly price?: Money | undefined;
  readonly priceKind?: PriceKind | undefined;
  readonly shipping?: NonNullable<CapturedFields["shipping"]> | undefined;
  readonly condition?: Condition | undefined;
  readonly conditionText?: string | undefined;
  readonly brand?: string | undefined;
  readonly category?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  readonly place?: NonNullable<CapturedFields["place"]> | undefined;
  readonly photoUrls?: readonly string[] | undefined;
  readonly sellerRef?: string | undefined;
  readonly state?: NonNullable<CapturedFields["state"]> | undefined;
  readonly listedAt?: string | undefined;
};
