import { groupBy } from "@/lib/core/group-by";
import { seededRandom } from "@/lib/core/seeded-random";
import type { MarketListing } from "./market-maker";

export type JoinPair = {
  readonly left: MarketListing;
  readonly right: MarketListing;
  readonly isSame: boolean;
  /** How the pair came about, for telling where a rule fails. */
  readonly how: string;
};

const PER_LISTING = 3;

function howOf(left: MarketListing, right: MarketListing, isSame: boolean): string {
  if (isSame)
    return left.sourceId === right.sourceId ? `same ${right.how}` : `same cross ${right.how}`;
  const whose = left.personId === right.personId ? "own" : "others";
  const tricky = [left, right].find(({ how }) =>
    /copycat|dealer|lot|broken|box|accessory|series|own-/.test(how),
  );
  return `${whose} ${tricky?.how ?? "twin"}`;
}

/**
 * All pairs of one object, and beside them pairs that are easily mistaken: the same person's other things, things of
 * one family, and ads that came about from one another. Those of a dealer are few among the last.
 */
export function makeJoinPairs(seed: string, market: readonly MarketListing[]): JoinPair[] {
  const random = seededRandom(`${seed} pairs`);
  const pairs = new Map<string, JoinPair>();
  const add = (one: MarketListing, other: MarketListing) => {
    if (one.listingId === other.listingId) return;
    const [left, right] = one.listingId < other.listingId ? [one, other] : [other, one];
    const isSame = left.objectId === right.objectId;
    pairs.set(`${left.listingId} ${right.listingId}`, {
      left,
      right,
      isSame,
      how: howOf(left, right, isSame),
    });
  };
  for (const group of groupBy(market, ({ objectId }) => objectId).values()) {
    group.forEach((one, at) => {
      for (const other of group.slice(at + 1)) add(one, other);
    });
  }
  const families = groupBy(market, ({ family }) => family);
  market.forEach((one, at) => {
    // What came about together stands together: a copy beside its victim, a second unit beside the first.
    for (const other of market.slice(at + 1, at + 5))
      if (other.family === one.family) add(one, other);
    const family = families.get(one.family) ?? [];
    for (let count = 0; count < PER_LISTING; count += 1) {
      const other = family[random.integer(0, family.length - 1)];
      if (other) add(one, other);
    }
  });
  return [...pairs.values()];
}
