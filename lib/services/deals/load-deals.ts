import { and, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { listingMarks, listings, sources } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { money } from "@/lib/core/money";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import type { Coordinates } from "@/lib/domain/scoring/distance-km";
import { requireUser, type ServiceContext } from "../context";
import { attributionOf } from "../sources/attribution-of";
import { visibleListing } from "./deal-conditions";
import { distanceMetres } from "./distance";
import { type ScoreRow, toDealVerdict } from "./to-deal-verdict";
import { score, visibleScore } from "./visible-score";

const { search: _search, description: _description, ...LISTING } = getTableColumns(listings);
// The first column tells Drizzle whether a joined row is there: it must be one that is never null.
const { listingId: _listingId, evidence: _evidence, ...SCORE } = getTableColumns(score);
const SOURCE = {
  id: sources.id,
  name: sources.name,
  kind: sources.kind,
  licence: sources.licence,
  isApart: sources.isApart,
  connectorId: sources.connectorId,
};
const MARK = {
  listingId: listingMarks.listingId,
  savedAt: listingMarks.savedAt,
  hiddenAt: listingMarks.hiddenAt,
};

type Row = {
  listing: Omit<typeof listings.$inferSelect, "search" | "description">;
  source: Pick<typeof sources.$inferSelect, keyof typeof SOURCE>;
  mark: { savedAt: Date | null; hiddenAt: Date | null } | null;
  score: ScoreRow | null;
  distance: number | null;
};

function toDeal(row: Row): Deal {
  const { listing, source, mark } = row;
  const currency = listing.priceCurrency;
  return {
    id: listing.id,
    title: listing.title,
    category: listing.category,
    brand: listing.brand,
    condition: listing.condition,
    conditionText: listing.conditionText,
    price: money(listing.priceCents, currency),
    shipping: {
      kind: listing.shippingKind,
      cost: listing.shippingCents === null ? null : money(listing.shippingCents, currency),
    },
    place: {
      label: listing.placeLabel,
      latitude: listing.latitude,
      longitude: listing.longitude,
    },
    distanceKm: row.distance === null ? null : row.distance / 1_000,
    url: listing.url,
    photoUrls: listing.photoUrls,
    state: listing.state,
    source: {
      id: source.id,
      name: source.name,
      kind: source.kind,
      isDemo: source.licence === "demo",
      isApart: source.isApart,
      attribution: attributionOf(source),
    },
    listedAt: listing.listedAt,
    firstSeenAt: listing.firstSeenAt,
    lastSeenAt: listing.lastSeenAt,
    savedAt: mark?.savedAt ?? null,
    hiddenAt: mark?.hiddenAt ?? null,
    verdict: row.score && toDealVerdict(row.score),
  };
}

type Input = { readonly ids: readonly Id<"listing">[]; readonly home: Coordinates | null };

/** The deals of these ids in the order given; ids that the person may not see are left out. */
export async function loadDeals(ctx: ServiceContext, { ids, home }: Input): Promise<Deal[]> {
  const { userId } = requireUser(ctx);
  if (ids.length === 0) return [];
  const rows: Row[] = await ctx.db
    .select({
      listing: LISTING,
      source: SOURCE,
      mark: MARK,
      score: SCORE,
      distance: home ? distanceMetres(home) : sql<null>`null::int4`,
    })
    .from(listings)
    .innerJoin(sources, eq(sources.id, listings.sourceId))
    .leftJoin(
      listingMarks,
      and(eq(listingMarks.listingId, listings.id), eq(listingMarks.userId, userId)),
    )
    .leftJoin(score, visibleScore(userId))
    .where(and(inArray(listings.id, [...ids]), visibleListing(userId, ctx.clock.now())));
  const byId = new Map(rows.map((row) => [row.listing.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toDeal(row)] : [];
  });
}
