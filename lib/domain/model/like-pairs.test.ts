import { expect, test } from "vitest";
import { createCompPool } from "@/lib/domain/matching/comp-pool";
import { PRIOR_COMPARISON } from "@/lib/domain/matching/comparison-model";
import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import { makePoolComp, TODAY } from "@/lib/domain/verdict/__fixtures__/comps";
import { learnHaircuts } from "./learn-haircuts";
import { likePairs } from "./like-pairs";
import type { Neighbours } from "./look-up-neighbours";

const MAX = WEIGHTS.pairsPerGroupMax;

/** Comps in the order of the pool. */
function poolOf(comps: readonly Partial<PoolComp>[]) {
  const pool = createCompPool(
    comps.map((over, at) => makePoolComp({ ...over, observedDay: TODAY - at })),
  );
  const columns = pool.segments[0]?.columns;
  if (!columns) throw new Error("a pool of comps has a segment");
  return { pool, columns };
}

/** The first with the second, the third with the fourth and so on. */
const twoByTwo = (count: number, weight = 1): Neighbours[] =>
  Array.from({ length: count }, (_, at) => ({
    comp: 2 * at,
    used: [],
    ofOtherBasis: [{ comp: 2 * at + 1, weight }],
  }));

const all = { othersOf: ({ ofOtherBasis }: Neighbours) => ofOtherBasis, isWanted: () => true };

const many = Array.from({ length: 60 }, (_, at) => ({ allInCents: 10_000 + at }));

test.each([
  ["as the one looked up", 0],
  ["as the one it is paired with", 1],
])("a seller stands in few pairs: %s", (_, place) => {
  const { columns } = poolOf(
    many.map((comp, at) => (at % 2 === place ? { ...comp, sellerKey: "one" } : comp)),
  );
  expect(likePairs(columns, twoByTwo(30), all)).toHaveLength(MAX);
});

test("a comp without a seller stands in few pairs, however many are like it", () => {
  const { columns } = poolOf(many);
  const ofOtherBasis = many.slice(1).map((_, at) => ({ comp: at + 1, weight: 1 }));
  expect(likePairs(columns, [{ comp: 0, used: [], ofOtherBasis }], all)).toHaveLength(4);
});

test("pairs are of one category, and as good as the same thing", () => {
  const { columns } = poolOf(
    many.map((comp, at) => (at === 1 ? { ...comp, category: "x" } : comp)),
  );
  const found = likePairs(columns, twoByTwo(3), all);
  expect(found.map(({ comp }) => comp)).toEqual([2, 4]);
  expect(likePairs(columns, twoByTwo(30, WEIGHTS.wholeCompWeight - 0.01), all)).toEqual([]);
});

test("a category's own haircut is drawn to all others', and conditions do not count as one", () => {
  const effects = PRIOR_COMPARISON.conditionEffects;
  const ofPairs = (count: number, category: string, askedCents: number) =>
    Array.from({ length: count }, (_, at) => [
      { title: `${category} ${at}`, category, allInCents: askedCents, basis: "asking" as const },
      { title: `${category} ${at}`, category, allInCents: 8_000 },
    ]).flat();
  const { pool } = poolOf([...ofPairs(60, "Pedals", 10_000), ...ofPairs(40, "Amps", 8_000)]);
  const haircut = learnHaircuts(pool, twoByTwo(100), effects);
  expect(haircut.others).toBeCloseTo(Math.log(0.8));
  expect(haircut.byCategory.get("pedals")).toBeCloseTo(Math.log(0.8));
  const { haircutPriorPairs: prior } = WEIGHTS;
  expect(haircut.byCategory.get("amps")).toBeCloseTo((prior * Math.log(0.8)) / (40 + prior));

  const worn = ofPairs(60, "Pedals", 10_000).map((comp) =>
    comp.basis === "asking" ? comp : { ...comp, condition: "poor" as const },
  );
  const conditional = learnHaircuts(poolOf(worn).pool, twoByTwo(60), effects);
  expect(conditional.others).toBeCloseTo(0);
});
