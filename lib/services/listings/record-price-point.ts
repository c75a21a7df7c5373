import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Listing as ListingRow, listingPrices } from "@/db/schema";

const WATCHED = ["priceCents", "priceCurrency", "shippingCents", "state"] as const;

/**
 * Appends what a listing costs now to its price history, in the transaction that wrote the listing:
 * a new point when price, shipping or state differ from the last one, else the last one is seen until now.
 */
export async function recordPricePoint(
  tx: Transaction,
  listing: ListingRow,
  at: Date,
): Promise<void> {
  const ofListing = eq(listingPrices.listingId, listing.id);
  const [last] = await tx
    .select()
    .from(listingPrices)
    .where(ofListing)
    .orderBy(desc(listingPrices.observedFrom))
    .limit(1);
  if (last && WATCHED.every((name) => last[name] === listing[name])) {
    await tx
      .update(listingPrices)
      .set({ observedUntil: at })
      .where(and(ofListing, eq(listingPrices.observedFrom, last.observedFrom)));
    return;
  }
  const { priceCents, priceCurrency, shippingCents, state } = listing;
  const point = { priceCents, priceCurrency, shippingCents, state, observedUntil: at };
  // two changes within a millisecond are one point
  await tx
    .insert(listingPrices)
    .values({ listingId: listing.id, observedFrom: at, ...point })
    .onConflictDoUpdate({
      target: [listingPrices.listingId, listingPrices.observedFrom],
      set: point,
    });
}
