// Whether listings of one object are put together: a made-up market, blocking at size, and product pairs of others.
import { parseArgs } from "node:util";
import { quickPhotos } from "@/lib/domain/objects/__fixtures__/cameras";
import { BlockIndex, joinInOrder } from "@/lib/domain/objects/__fixtures__/join-in-order";
import { makeJoinMarket } from "@/lib/domain/objects/__fixtures__/make-join-market";
import { makeJoinPairs } from "@/lib/domain/objects/__fixtures__/make-join-pairs";
import { measureJoins, measurePairs } from "@/lib/domain/objects/__fixtures__/measure-joins";
import { printOf } from "@/lib/domain/objects/listing-print";
import { compareListings } from "@/lib/domain/objects/same-object";
import { surroundingsOf } from "@/lib/domain/objects/surroundings";
import { matchSets } from "./match-sets";
import { passesPerSecond } from "./passes-per-second";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "held-back-1" },
    listings: { type: "string", default: "8000" },
    blocking: { type: "string", default: "100000" },
    matching: { type: "string", default: "../shared/data/matching" },
  },
});

function measureMarket(seed: string, size: number) {
  const market = makeJoinMarket(seed, size, "held-back");
  const joined = joinInOrder(market);
  const pairs = makeJoinPairs(seed, market);
  const prints = new Map(market.map((listing) => [listing.listingId, printOf(listing)]));
  const surroundings = surroundingsOf([...prints.values()]);
  const sides = pairs.flatMap((pair) => {
    const left = prints.get(pair.left.listingId);
    const right = prints.get(pair.right.listingId);
    return left && right ? [{ left, right, pair }] : [];
  });
  const passes = passesPerSecond(() => {
    for (const { left, right } of sides) compareListings(left, right, surroundings);
  });
  const objectOf = (id: string) => joined.objectOf.get(id);
  const alone = new Set(
    sides
      .filter(({ left, right }) => compareListings(left, right, surroundings).kind === "same")
      .map(({ pair }) => pair),
  );
  return {
    listings: market.length,
    pairs: pairs.length,
    pairsSame: pairs.filter(({ isSame }) => isSame).length,
    joins: measurePairs(
      pairs,
      ({ left, right }) => objectOf(left.listingId) === objectOf(right.listingId),
    ),
    joinsOverAllPairs: measureJoins(market, joined),
    comparedAlone: measurePairs(pairs, (pair) => alone.has(pair)),
    comparisonsPerSecond: Math.round(passes * sides.length),
    listingsPerSecond: Math.round(market.length / joined.seconds),
  };
}

function measureBlocking(seed: string, size: number) {
  const market = makeJoinMarket(seed, size, "held-back", quickPhotos());
  const started = performance.now();
  const prints = market.map(printOf);
  const printsPerSecond = Math.round((prints.length / (performance.now() - started)) * 1_000);
  const index = new BlockIndex();
  for (const print of prints) index.add(print);
  const byObject = new Map<string, string[]>();
  for (const { objectId, listingId } of market) {
    byObject.set(objectId, [...(byObject.get(objectId) ?? []), listingId]);
  }
  let candidates = 0;
  let candidatesMost = 0;
  let found = 0;
  let wanted = 0;
  prints.forEach((print, at) => {
    const near = index.find(print);
    candidates += near.size;
    candidatesMost = Math.max(candidatesMost, near.size);
    for (const id of byObject.get(market[at]?.objectId ?? "") ?? []) {
      if (id === print.listingId) continue;
      wanted += 1;
      if (near.has(id)) found += 1;
    }
  });
  return {
    listings: prints.length,
    printsPerSecond,
    keysPerListing:
      prints.reduce((sum, { blockKeys }) => sum + blockKeys.length, 0) / prints.length,
    candidatesPerListing: candidates / prints.length,
    candidatesMost,
    pairsFoundShare: found / (wanted || 1),
  };
}

console.log(
  JSON.stringify({ market: measureMarket(values.seed, Number(values.listings)) }, null, 1),
);
const blocking = Number(values.blocking);
if (blocking > 0) {
  console.log(JSON.stringify({ blocking: measureBlocking(values.seed, blocking) }, null, 1));
}
for (const set of matchSets(values.matching)) {
  console.log(
    "absent" in set ? `${set.set}: skipped, ${set.absent}` : JSON.stringify(set, null, 1),
  );
}
