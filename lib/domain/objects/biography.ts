import { groupBy } from "@/lib/core/group-by";
import type { Money } from "@/lib/core/money";
import type { PriceChange } from "@/lib/domain/deals/price-change.schema";
import type { ListingState } from "@/lib/domain/listing/listing-draft.schema";

const DAY_MS = 86_400_000;

/** One listing of an object, with every price it was seen at, in any order. */
export type BiographyListing = {
  readonly listingId: string;
  readonly sourceId: string;
  readonly state: ListingState;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly price: Money;
  readonly changes: readonly PriceChange[];
};

export type Biography = {
  /** Whole days since the object was first seen, until now or until the last of it was. */
  readonly daysKnown: number;
  readonly firstSeenAt: Date;
  readonly isOnOffer: boolean;
  /** On the source with the most: who lowers a price on two sites lowers it once. */
  readonly drops: number;
  /** Ads on a source after the first one there. */
  readonly relists: number;
  readonly sources: number;
  /** The cheapest other site where it is on offer for less, in the same currency; null where there is none. */
  readonly lowestElsewhere: {
    readonly listingId: string;
    readonly sourceId: string;
    readonly price: Money;
    readonly differenceCents: number;
  } | null;
};

const byTime = (one: BiographyListing, other: BiographyListing) =>
  one.firstSeenAt.getTime() - other.firstSeenAt.getTime() ||
  (one.listingId < other.listingId ? -1 : 1);

/** What was asked on one source, one ad after the other; when nothing was recorded, what is asked now. */
function pricesInTime(listings: readonly BiographyListing[]): Money[] {
  return [...listings].sort(byTime).flatMap(({ changes, price }) => {
    const seen = changes
      .filter(({ state }) => state === "active")
      .sort((one, other) => one.observedFrom.getTime() - other.observedFrom.getTime());
    return seen.length > 0 ? seen.map((change) => change.price) : [price];
  });
}

function countDrops(prices: readonly Money[]): number {
  return prices.filter((price, at) => {
    const before = prices[at - 1];
    return before?.currency === price.currency && price.cents < before.cents;
  }).length;
}

function findLowest(
  subject: BiographyListing,
  listings: readonly BiographyListing[],
): Biography["lowestElsewhere"] {
  const lower = listings
    .filter(
      ({ sourceId, state, price }) =>
        sourceId !== subject.sourceId &&
        state === "active" &&
        price.currency === subject.price.currency &&
        price.cents < subject.price.cents,
    )
    .sort((one, other) => one.price.cents - other.price.cents || byTime(one, other));
  const [lowest] = lower;
  if (!lowest) return null;
  const { listingId, sourceId, price } = lowest;
  return { listingId, sourceId, price, differenceCents: subject.price.cents - price.cents };
}

/**
 * What the listings of one object tell about it, seen from one of them: since when it is known, how often its price
 * fell, where it is cheaper. Prices of other currencies are not compared. Null where `listingId` is not among them.
 */
export function biographyOf(
  listingId: string,
  listings: readonly BiographyListing[],
  now: Date,
): Biography | null {
  const subject = listings.find((listing) => listing.listingId === listingId);
  if (!subject) return null;
  const bySource = [...groupBy(listings, ({ sourceId }) => sourceId).values()];
  const isOnOffer = listings.some(({ state }) => state === "active");
  const firstMs = Math.min(...listings.map(({ firstSeenAt }) => firstSeenAt.getTime()));
  const lastMs = Math.max(...listings.map(({ lastSeenAt }) => lastSeenAt.getTime()));
  const untilMs = isOnOffer ? now.getTime() : lastMs;
  return {
    daysKnown: Math.max(0, Math.floor((untilMs - firstMs) / DAY_MS)),
    firstSeenAt: new Date(firstMs),
    isOnOffer,
    drops: Math.max(...bySource.map((of) => countDrops(pricesInTime(of)))),
    relists: listings.length - bySource.length,
    sources: bySource.length,
    lowestElsewhere: findLowest(subject, listings),
  };
}
