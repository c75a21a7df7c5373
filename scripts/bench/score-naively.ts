import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { judgeListing } from "@/lib/domain/verdict/judge-listing";
import { createMarket } from "@/lib/domain/verdict/market";

type ListingRow = {
  id: string;
  title: string;
  category: string;
  brand: string;
  price_cents: number;
};
type CompRow = ListingRow & { day: number };

const COMPS_MAX = 1_000;

/**
 * What one would write first, as a reference: for each listing a query for comps of its category with a
 * word in common, a judgement, an update. Returns listings a second over the first `count` listings.
 */
export async function scoreNaively(db: Database, count: number, now: Date): Promise<number> {
  const listings = await db.execute<ListingRow>(sql`
    select id, title, category, brand, price_cents::float8 as price_cents from listings order by id limit ${count}`);
  const startedAt = performance.now();
  for (const { id, price_cents, ...listing } of listings) {
    const words = listing.title.toLowerCase().split(" ");
    const rows = await db.execute<CompRow>(sql`
      select id, title, category, brand, price_cents::float8 as price_cents,
        observed_on - date '1970-01-01' as day
      from comps where category = ${listing.category}
        and string_to_array(lower(title), ' ') && ${sql.param(words)}::text[]
      order by observed_on desc limit ${COMPS_MAX}`);
    const market = createMarket(
      rows.map((row) => ({
        id: row.id,
        listingId: null,
        title: row.title,
        category: row.category,
        brand: row.brand,
        condition: "good",
        basis: "sold",
        allInCents: row.price_cents,
        currency: "USD",
        observedDay: row.day,
        sellerKey: null,
        trust: 1,
      })),
    );
    const { value } = judgeListing(
      {
        ...listing,
        listingId: id,
        description: "",
        condition: "good",
        conditionText: null,
        price: { cents: price_cents, currency: "USD" },
        shipping: { kind: "free", cost: null },
        state: "active",
      },
      market,
      { now },
    );
    const score = value.kind === "scored" ? value.score : null;
    await db.execute(
      sql`update listing_scores set value_score = ${score} where listing_id = ${id}`,
    );
  }
  return listings.length / ((performance.now() - startedAt) / 1_000);
}
