import { asc, eq } from "drizzle-orm";
import type { Database } from "../client";
import { listingPrices, listings, type User } from "../schema";

/** A person's listings in the order of their external ids. */
export const listingsOf = (db: Database, user: User) =>
  db.select().from(listings).where(eq(listings.userId, user.id)).orderBy(asc(listings.externalId));

/** The price history of a person's listings, oldest first within each. */
export async function pricesOf(db: Database, user: User) {
  const rows = await db
    .select({ externalId: listings.externalId, price: listingPrices })
    .from(listingPrices)
    .innerJoin(listings, eq(listings.id, listingPrices.listingId))
    .where(eq(listings.userId, user.id))
    .orderBy(asc(listings.externalId), asc(listingPrices.observedFrom));
  return rows.map(({ externalId, price }) => ({ externalId, ...price }));
}
