import type { Shipping } from "@/lib/domain/listing/listing-draft.schema";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";
import type { Quantiles } from "./verdict.schema";

export type GreatUpTo = {
  /** Shipping included where known: at this price the band is great, a minor unit above it is not. */
  readonly allInCents: number;
  /** The same without that shipping; null where shipping alone costs as much. */
  readonly askingCents: number | null;
};

/** The most a listing may cost to be great. A market does not depend on the listing's own price. */
export function greatUpTo(quantiles: Quantiles, shipping: Shipping): GreatUpTo {
  const counted = allInCents({
    priceCents: 0,
    shippingKind: shipping.kind,
    shippingCents: shipping.cost?.cents ?? null,
  });
  const asking = quantiles.q10Cents - counted;
  return { allInCents: quantiles.q10Cents, askingCents: asking > 0 ? asking : null };
}
