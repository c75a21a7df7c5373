import { and, eq, gte, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { type Comp as CompRow, compSearch, comps, listings, sources } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { Page } from "@/lib/core/page.schema";
import type { Comp, ListCompsInput } from "@/lib/domain/comp/comp.schema";
import { searchWords } from "@/lib/domain/deals/search-words";
import { among } from "../among";
import { requireUser, type ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { keyset } from "../keyset";
import { onPage, ownersOf } from "../page-by-owner";
import { notFound } from "../visible-to";
import { toComp, visibleComp } from "./internal";

const page = keyset(comps.id, {
  createdAt: [comps.id, (row: CompRow) => row.id],
  observedOn: [comps.observedOn, (row: CompRow) => row.observedOn],
  price: [comps.priceCents, (row: CompRow) => row.priceCents],
});

/** Every word must be there, at least as a beginning. Words hold letters and digits only. */
function holdsWords(q: string | undefined): SQL | undefined {
  const words = searchWords(q ?? "");
  if (words.length === 0) return undefined;
  const terms = words.map((word) => `'${word}':*`).join(" & ");
  return sql`${compSearch(comps)} @@ to_tsquery('simple', ${terms})`;
}

/** What could speak for a listing: in its currency, not its own price, and generated ones only for generated ones. */
async function addableTo(
  ctx: ServiceContext,
  userId: Id<"user">,
  listingId: Id<"listing">,
): Promise<SQL | undefined> {
  const [listing] = await ctx.db
    .select({ currency: listings.priceCurrency, licence: sources.licence })
    .from(listings)
    .innerJoin(sources, eq(sources.id, listings.sourceId))
    .where(and(eq(listings.id, listingId), visibleListing(userId, ctx.clock.now())));
  if (!listing) throw notFound("listing");
  const isDemo = listing.licence === "demo";
  return and(
    eq(comps.priceCurrency, listing.currency),
    or(isNull(comps.listingId), ne(comps.listingId, listingId)),
    sql`(select s.licence = 'demo' from ${sources} s where s.id = ${comps.sourceId}) = ${isDemo}`,
  );
}

type Args = { ctx: ServiceContext; input: ListCompsInput };

export async function listComps({ ctx, input }: Args): Promise<Page<Comp>> {
  const { userId } = requireUser(ctx);
  const { where, orderBy, direction, limit, finish } = page(input);
  const { currency, priceCentsMin, priceCentsMax, observedFrom, observedUntil } = input;
  const filters = and(
    visibleComp(ctx, userId),
    input.addableTo ? await addableTo(ctx, userId, input.addableTo) : undefined,
    holdsWords(input.q),
    among(comps.sourceId, input.sourceId),
    among(comps.listingId, input.listingId),
    among(comps.category, input.category),
    among(comps.brand, input.brand),
    among(comps.condition, input.condition),
    among(comps.basis, input.basis),
    currency ? eq(comps.priceCurrency, currency) : undefined,
    priceCentsMin === undefined ? undefined : gte(comps.priceCents, priceCentsMin),
    priceCentsMax === undefined ? undefined : lte(comps.priceCents, priceCentsMax),
    observedFrom ? gte(comps.observedOn, observedFrom) : undefined,
    observedUntil ? lte(comps.observedOn, observedUntil) : undefined,
  );
  const part = (rows: SQL | undefined) =>
    ctx.db
      .select({ id: comps.id })
      .from(comps)
      .where(and(rows, filters))
      .orderBy(direction(comps.userId), ...orderBy)
      .limit(limit);
  const rows = await ctx.db
    .select()
    .from(comps)
    .where(onPage(comps.id, ownersOf(comps.userId, userId, input.own), [where], part))
    .orderBy(...orderBy)
    .limit(limit);
  return finish(rows, (row) => toComp(row, userId));
}
