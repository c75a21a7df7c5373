import { expect, test } from "vitest";
import { joinInOrder } from "./__fixtures__/join-in-order";
import { makeJoinMarket } from "./__fixtures__/make-join-market";
import { makeJoinPairs } from "./__fixtures__/make-join-pairs";
import { measureJoins, measurePairs } from "./__fixtures__/measure-joins";

/** A small one of what `npm run bench:join` measures, on things and words that no rule was written with. */
test("a made-up market is put together: few joins are wrong, most are made", () => {
  const market = makeJoinMarket("smoke", 1_200, "held-back");
  expect(makeJoinMarket("smoke", 40, "held-back")).toEqual(
    makeJoinMarket("smoke", 40, "held-back"),
  );
  const joined = joinInOrder(market);
  const overall = measureJoins(market, joined);
  expect(overall.precision).toBeGreaterThan(0.975);
  expect(overall.recall).toBeGreaterThan(0.8);
  const labelled = measurePairs(
    makeJoinPairs("smoke", market),
    ({ left, right }) =>
      joined.objectOf.get(left.listingId) === joined.objectOf.get(right.listingId),
  );
  expect(labelled.precision).toBeGreaterThan(0.975);
  expect(labelled.wrong["others twin"] ?? 0).toBeLessThanOrEqual(1);
});
