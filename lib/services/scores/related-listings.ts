import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { foldText } from "@/lib/domain/matching/fold-text";
import { type CompareKey, mayCompare } from "@/lib/domain/matching/may-compare";

/** Comps by what decides whether they may be looked at for a listing; `anything` where that is not known. */
export type TouchedComps = readonly CompareKey[] | "anything";

/** Condition on listings `l`: within the scope, for sale, and of a category or brand that may be compared. */
export async function relatedListings(
  tx: Transaction,
  scope: SQL,
  touched: TouchedComps,
): Promise<SQL> {
  const within = sql`${scope} and l.state = 'active'`;
  if (touched === "anything" || touched.some(({ category }) => category === null)) return within;
  const pairs = await tx.execute<CompareKey>(
    sql`select l.category, l.brand from listings l
        where ${within} and l.category is not null group by 1, 2`,
  );
  const brands = new Set(touched.flatMap(({ brand }) => (brand === null ? [] : [foldText(brand)])));
  const names = [...new Set(touched.map(({ category }) => category))];
  const fits = pairs.filter(
    (pair) =>
      (pair.brand !== null && brands.has(foldText(pair.brand))) ||
      names.some((category) => mayCompare({ category, brand: null }, { ...pair, brand: null })),
  );
  // One equality that hashes: comparing every listing with every pair took seconds.
  return sql`${within} and (l.category is null or (l.category, coalesce(l.brand, '')) in (
    select category, coalesce(brand, '')
    from unnest(${sql.param(fits.map((pair) => pair.category))}::text[],
      ${sql.param(fits.map((pair) => pair.brand))}::text[]) as fit(category, brand)))`;
}
