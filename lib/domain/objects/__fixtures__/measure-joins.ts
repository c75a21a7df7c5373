import { groupBy } from "@/lib/core/group-by";
import type { JoinedMarket } from "./join-in-order";
import type { JoinPair } from "./make-join-pairs";
import type { MarketListing } from "./market-maker";

/** Precision and recall over all pairs of a market that are one object or were joined. */
export function measureJoins(market: readonly MarketListing[], { objectOf }: JoinedMarket) {
  const pairsIn = (sizes: Iterable<number>) =>
    [...sizes].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const sizesBy = (keyOf: (listing: MarketListing) => string) =>
    [...groupBy(market, keyOf).values()].map(({ length }) => length);
  const joinedIn = ({ listingId }: MarketListing) => objectOf.get(listingId) ?? listingId;
  const joined = pairsIn(sizesBy(joinedIn));
  const real = pairsIn(sizesBy(({ objectId }) => objectId));
  const right = pairsIn(sizesBy((listing) => `${listing.objectId} ${joinedIn(listing)}`));
  return { precision: right / (joined || 1), recall: right / (real || 1), joined, real };
}

/** Precision and recall on labelled pairs, and how often each kind of near miss was taken for the same. */
export function measurePairs(pairs: readonly JoinPair[], isJoined: (pair: JoinPair) => boolean) {
  const joined = pairs.filter(isJoined);
  const right = joined.filter(({ isSame }) => isSame).length;
  const real = pairs.filter(({ isSame }) => isSame).length;
  const wrong = groupBy(
    joined.filter(({ isSame }) => !isSame),
    ({ how }) => how,
  );
  return {
    precision: right / (joined.length || 1),
    recall: right / (real || 1),
    wrong: Object.fromEntries([...wrong].map(([how, { length }]) => [how, length])),
  };
}
