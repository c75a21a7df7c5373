import { and, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { listings } from "@/db/schema";
import type { CurrencyCode } from "@/lib/core/currency";
import type { DealsQuery, DealsSort } from "@/lib/domain/deals/deals-query.schema";
import type { Coordinates } from "@/lib/domain/scoring/distance-km";
import type { Band } from "@/lib/domain/verdict/verdict.schema";
import { distanceMetres, withinRing } from "./distance";
import { type OrderKey, orderKey } from "./order-key";
import { score } from "./visible-score";

/** How the score row is joined: `scored` drives from it, `maybe` looks it up, `none` leaves it out. */
export type ScoreJoin = "scored" | "maybe" | "none";

/** A part of an order in which no key is null. The order is its segments, one after the other. */
export type DealSegment = {
  readonly join: ScoreJoin;
  readonly where: SQL | undefined;
  readonly keys: readonly OrderKey[];
  readonly isAscending: boolean;
};

export type SegmentInput = {
  readonly query: DealsQuery;
  readonly home: Coordinates | null;
  readonly currency: CurrencyCode;
};

const listingId = orderKey("text", sql`${listings.id}`);
const scoredListingId = orderKey("text", sql`${score.listingId}`);
const newestKeys = [
  orderKey("instant", sql`coalesce(${listings.listedAt}, ${listings.firstSeenAt})`),
  listingId,
];
// Written as in the index listing_scores_best, or it is not used.
const bestKeys = [
  orderKey("real", sql`coalesce(${score.valueScore}, -1)`),
  orderKey("integer", sql`(-jsonb_array_length(${score.riskReasons}))`),
  scoredListingId,
];

const newest = (join: ScoreJoin, where?: SQL): DealSegment => ({
  join,
  where,
  keys: newestKeys,
  isAscending: false,
});

function byPrice({ currency }: SegmentInput, isAscending: boolean): DealSegment[] {
  const price = orderKey("integer", sql`${listings.priceCents}`);
  const code = orderKey("text", sql`${listings.priceCurrency}`);
  const rest = { join: "none" as const, isAscending };
  return [
    { ...rest, where: eq(listings.priceCurrency, currency), keys: [price, listingId] },
    { ...rest, where: ne(listings.priceCurrency, currency), keys: [code, price, listingId] },
  ];
}

// Rings, so that the nearest page reads one small box of the index and not every listing.
const RING_METRES = [0, 10_000, 50_000, 250_000, 1_500_000, 20_050_000];

function byDistance({ home }: SegmentInput): DealSegment[] {
  // Without a home every distance is unknown, and what is unknown comes by age.
  if (home === null) return [newest("none")];
  const keys = [orderKey("integer", distanceMetres(home)), listingId];
  const rings = RING_METRES.slice(1).map((to, index) => ({
    join: "none" as const,
    where: withinRing(home, index === 0 ? -1 : (RING_METRES[index] ?? 0), to),
    keys,
    isAscending: true,
  }));
  return [...rings, newest("none", or(isNull(listings.latitude), isNull(listings.longitude)))];
}

const SEGMENTS: Readonly<Record<DealsSort, (input: SegmentInput) => DealSegment[]>> = {
  best: () => [
    { join: "scored", where: undefined, keys: bestKeys, isAscending: false },
    newest("maybe", isNull(score.id)),
  ],
  newest: () => [newest("none")],
  "price-up": (input) => byPrice(input, true),
  "price-down": (input) => byPrice(input, false),
  distance: byDistance,
  difference: () => [
    {
      join: "scored",
      where: isNotNull(score.differenceBps),
      keys: [orderKey("integer", sql`${score.differenceBps}`), scoredListingId],
      isAscending: true,
    },
    newest("maybe", isNull(score.differenceBps)),
  ],
};

/** What the band filter asks of the score row, and whether a listing without one may pass. */
export function bandFilter(query: DealsQuery): { where: SQL | undefined; needsScore: boolean } {
  if (query.bands.length === 0) return { where: undefined, needsScore: false };
  const bands = query.bands.filter((band): band is Band => band !== "no-verdict");
  if (bands.length === query.bands.length) {
    return { where: inArray(score.band, bands), needsScore: true };
  }
  // Without a verdict there is no value either: said in the words of the index, or every row is read.
  const none = sql`coalesce(${score.valueScore}, -1) < 0`;
  const where = bands.length > 0 ? or(inArray(score.band, bands), none) : none;
  return { where, needsScore: false };
}

/** The order as segments, with the band filter worked in. */
export function dealSegments(input: SegmentInput): DealSegment[] {
  const bands = bandFilter(input.query);
  return SEGMENTS[input.query.sort](input).map((segment) => {
    if (!bands.where) return segment;
    const join = bands.needsScore || segment.join === "scored" ? "scored" : "maybe";
    return { ...segment, join, where: and(segment.where, bands.where) };
  });
}
