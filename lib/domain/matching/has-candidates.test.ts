import { expect, test } from "vitest";
import { createCompPool } from "./comp-pool";
import { PRIOR_COMPARISON } from "./comparison-model";
import { hasCandidates } from "./has-candidates";
import type { PoolComp } from "./pool-comp";

const comp = (over: Partial<PoolComp>): PoolComp => ({
  id: "cmp_1",
  listingId: null,
  title: "Boss CE-2 chorus",
  category: "Pedals",
  brand: null,
  condition: "good",
  basis: "sold",
  allInCents: 10_000,
  currency: "USD",
  observedDay: 20_000,
  sellerKey: null,
  trust: 1,
  ...over,
});
const query = {
  title: "Boss CE-2 chorus pedal",
  category: "Pedals",
  brand: null,
  condition: "good" as const,
  currency: "USD",
  listingId: null,
};

test.each([
  ["the same thing", {}, true],
  ["in another currency: it is named and not used", { currency: "JPY" }, true],
  ["of another kind: it is named and not used", { title: "Box only Boss CE-2 chorus" }, true],
  ["words in common, but neither category nor brand", { category: "Clocks" }, false],
  ["no words in common", { title: "Grandfather clock" }, false],
  ["not seen yet on any of the days", { observedDay: 20_101 }, false],
  ["seen by the later of the days", { observedDay: 20_100 }, true],
  ["of a source that counts for nothing", { trust: 0 }, false],
])("%s", (_, over, expected) => {
  const pool = createCompPool([comp(over)]);
  expect(hasCandidates(pool, query, [20_050, 20_100])).toBe(expected);
});

test("a comp that would no longer be felt counts for the day on which it was", () => {
  const pool = createCompPool([comp({ title: "Boss chorus", trust: 0.1 })]);
  expect(hasCandidates(pool, query, [20_000])).toBe(true);
  expect(hasCandidates(pool, query, [23_000])).toBe(false);
  expect(hasCandidates(pool, query, [23_000, 20_000])).toBe(true);
});

/** "red" is in more comps than "boss", but its newest thousand reach further back. */
const words = {
  compCount: 1_000_000,
  counts: new Map([
    ["boss", 2_000],
    ["red", 6_000],
    ["used", 400_000],
  ]),
  scanKeys: new Map([
    ["boss", { day: 19_900, id: "cmp_9" }],
    ["red", { day: 19_000, id: "cmp_9" }],
  ]),
};

test("whether one comp is found does not depend on the words of others", () => {
  const comparison = { ...PRIOR_COMPARISON, words };
  const old = comp({ title: "Boss red", observedDay: 19_500 });
  const other = comp({ id: "cmp_2", title: "Used clock", trust: 0 });
  const title = "Boss red used aaa bbb ccc ddd";
  const isFound = (...comps: PoolComp[]) =>
    hasCandidates(createCompPool(comps, { comparison }), { ...query, title }, [20_000]);
  expect(isFound(old)).toBe(true);
  expect(isFound(old, other)).toBe(true);
});
