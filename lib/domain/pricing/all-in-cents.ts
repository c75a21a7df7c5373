import type { ShippingKind } from "@/lib/domain/listing/listing-draft.schema";

/** Price and shipping of one listing or comp, minor units of one currency. */
export type PricedShipping = {
  readonly priceCents: number;
  readonly shippingKind: ShippingKind;
  readonly shippingCents: number | null;
};

/** What has to be paid to have it: price and known shipping. Unknown shipping is never counted as included. */
export function allInCents({ priceCents, shippingKind, shippingCents }: PricedShipping): number {
  const sum = shippingKind === "known" ? priceCents + Math.max(0, shippingCents ?? 0) : priceCents;
  return Math.min(Number.MAX_SAFE_INTEGER, sum);
}
