import { and, eq, getTableColumns, gt, gte, lte, type SQL, sql } from "drizzle-orm";
import { type Listing as ListingRow, listings } from "@/db/schema";
import type { Page } from "@/lib/core/page.schema";
import { searchWords } from "@/lib/domain/deals/search-words";
import type { Listing, ListListingsInput } from "@/lib/domain/listing/listing.schema";
import { among } from "../among";
import { requireUser, type ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { keyset } from "../keyset";
import { onPage, ownersOf } from "../page-by-owner";
import { toListing } from "./internal";

type Row = Omit<ListingRow, "search">;

const page = keyset(listings.id, {
  createdAt: [listings.id, (row: Row) => row.id],
  lastSeenAt: [listings.lastSeenAt, (row: Row) => row.lastSeenAt],
  price: [listings.priceCents, (row: Row) => row.priceCents],
});

const { search: _search, ...columns } = getTableColumns(listings);

function holdsWords(q: string | undefined): SQL | undefined {
  const words = searchWords(q ?? "");
  if (words.length === 0) return undefined;
  return sql`${listings.search} @@ plainto_tsquery('simple', ${words.join(" ")})`;
}

type Args = { ctx: ServiceContext; input: ListListingsInput };

export async function listListings({ ctx, input }: Args): Promise<Page<Listing>> {
  const { userId } = requireUser(ctx);
  const { where, orderBy, direction, limit, finish } = page(input);
  const { currency, priceCentsMin, priceCentsMax, seenAfter } = input;
  const filters = and(
    visibleListing(userId, ctx.clock.now()),
    holdsWords(input.q),
    among(listings.sourceId, input.sourceId),
    among(listings.category, input.category),
    among(listings.brand, input.brand),
    among(listings.condition, input.condition),
    among(listings.state, input.state),
    currency ? eq(listings.priceCurrency, currency) : undefined,
    priceCentsMin === undefined ? undefined : gte(listings.priceCents, priceCentsMin),
    priceCentsMax === undefined ? undefined : lte(listings.priceCents, priceCentsMax),
    seenAfter ? gt(listings.lastSeenAt, new Date(seenAfter)) : undefined,
  );
  const part = (rows: SQL | undefined) =>
    ctx.db
      .select({ id: listings.id })
      .from(listings)
      .where(and(rows, filters))
      .orderBy(direction(listings.userId), ...orderBy)
      .limit(limit);
  const rows = await ctx.db
    .select(columns)
    .from(listings)
    .where(onPage(listings.id, ownersOf(listings.userId, userId, input.own), [where], part))
    .orderBy(...orderBy)
    .limit(limit);
  return finish(rows, (row) => toListing(row, userId));
}
