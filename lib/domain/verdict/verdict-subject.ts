import type { Money } from "@/lib/core/money";
import type { Condition } from "@/lib/domain/listing/condition";
import type { ListingState, Shipping } from "@/lib/domain/listing/listing-draft.schema";

/** What is judged. */
export type VerdictSubject = {
  readonly listingId: string | null;
  readonly title: string;
  readonly description: string;
  readonly category: string | null;
  readonly brand: string | null;
  readonly condition: Condition;
  /** The source's own word for the condition. */
  readonly conditionText: string | null;
  readonly price: Money;
  readonly shipping: Shipping;
  readonly state: ListingState;
};
