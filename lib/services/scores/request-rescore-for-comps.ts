import { type SQL, sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import { foldText } from "@/lib/domain/matching/fold-text";
import { mayCompare } from "@/lib/domain/matching/may-compare";
import type { ServiceContext } from "@/lib/services/context";
import { requestRescore } from "./request-rescore";

export type RequestRescoreForCompsInput = {
  /** Owner of the comps; null for comps of a shared source. */
  readonly userId: Id<"user"> | null;
  /** Every category the comps have now or had before the change; null stands for "none". */
  readonly categories: readonly (string | null)[];
  /**
   * Every brand they have or had. When left out, the brands that stored comps of these categories
   * have: enough after an insert; after a delete or a changed brand name them.
   */
  readonly brands?: readonly (string | null)[];
};

type Pair = { category: string | null; brand: string | null };

/**
 * Requests a new verdict for every listing whose evidence may include comps that were added,
 * changed or removed, or was chosen by hand, in the caller's transaction. Owned comps touch their owner only: the own
 * listings, and shared listings as that user sees them. Shared comps touch everybody's listings.
 * Returns how many listings were asked for. No authorisation: the calling verb has done it.
 */
export async function requestRescoreForComps({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: RequestRescoreForCompsInput;
}): Promise<{ requested: number }> {
  if (input.categories.length === 0) return { requested: 0 };
  const scope =
    input.userId === null ? sql`true` : sql`(l.user_id is null or l.user_id = ${input.userId})`;
  const touched = await touchedListings(ctx, input, scope);
  const rows = await ctx.db.execute<{ id: Id<"listing"> }>(
    sql`select l.id from listings l where ${scope} and ${touched}`,
  );
  const listingIds = rows.map((row) => row.id);
  await requestRescore({ ctx, input: { listingIds, userId: input.userId } });
  return { requested: listingIds.length };
}

/** Condition on listings `l`: the pairs of category and brand that may be compared with the comps. */
async function touchedListings(
  ctx: ServiceContext,
  input: RequestRescoreForCompsInput,
  scope: SQL,
): Promise<SQL> {
  if (input.categories.includes(null)) return sql`true`;
  const brands = input.brands ?? (await storedBrands(ctx, input));
  const brandKeys = new Set(brands.flatMap((brand) => (brand === null ? [] : [foldText(brand)])));
  const pairs = await ctx.db.execute<Pair>(
    sql`select l.category, l.brand from listings l
        where ${scope} and l.category is not null group by 1, 2`,
  );
  const fits = pairs.filter(
    (pair) =>
      (pair.brand !== null && brandKeys.has(foldText(pair.brand))) ||
      input.categories.some((category) =>
        mayCompare({ category, brand: null }, { category: pair.category, brand: null }),
      ),
  );
  const categories = fits.map((pair) => pair.category);
  const brandNames = fits.map((pair) => pair.brand);
  // One equality that hashes: comparing every listing with every pair took seconds.
  return sql`(l.category is null or (l.category, coalesce(l.brand, '')) in (
    select category, coalesce(brand, '')
    from unnest(${sql.param(categories)}::text[], ${sql.param(brandNames)}::text[]) as fit(category, brand))
    or l.id in (
      select chosen.listing_id from evidence_choices chosen join comps c on c.id = chosen.comp_id
      where c.category = any(${sql.param(input.categories)}::text[])))`;
}

async function storedBrands(
  ctx: ServiceContext,
  input: RequestRescoreForCompsInput,
): Promise<(string | null)[]> {
  const rows = await ctx.db.execute<{ brand: string | null }>(
    sql`select distinct c.brand from comps c
        where c.user_id is not distinct from ${input.userId}::text
          and c.category = any(${sql.param(input.categories)}::text[])`,
  );
  return rows.map((row) => row.brand);
}
