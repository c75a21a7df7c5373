import { expect, test } from "vitest";
import { CONDITIONS, type Condition } from "@/lib/domain/listing/condition";
import {
  type ConditionPair,
  learnConditionEffects,
  priorConditionEffects,
} from "./condition-effects";

const worth = (effects: Float64Array, condition: Condition) =>
  Math.exp(effects[CONDITIONS.indexOf(condition)] ?? Number.NaN);
const pairs = (left: Condition, right: Condition, ratio: number, count: number): ConditionPair[] =>
  Array.from({ length: count }, (_, at) => ({
    left,
    right,
    // Scattered about the ratio, evenly on both sides.
    logRatio: Math.log(ratio) + ((at % 5) - 2) * 0.05,
  }));

test("too few pairs leave the prior", () => {
  expect(learnConditionEffects(pairs("new", "good", 3, 39))).toEqual(priorConditionEffects());
  expect(learnConditionEffects([])).toEqual(priorConditionEffects());
});

test("many pairs move it to what the market says, wild ones do not", () => {
  const market = [...pairs("new", "good", 1.8, 800), ...pairs("fair", "good", 0.6, 800)];
  const wild = pairs("new", "good", 1_000, 100);
  const effects = learnConditionEffects([...market, ...wild]);
  expect(worth(effects, "new") / worth(effects, "good")).toBeGreaterThan(1.7);
  expect(worth(effects, "new") / worth(effects, "good")).toBeLessThan(1.95);
  expect(worth(effects, "fair") / worth(effects, "good")).toBeGreaterThan(0.57);
  expect(worth(effects, "fair") / worth(effects, "good")).toBeLessThan(0.68);
  expect(worth(effects, "for_parts")).toBeCloseTo(0.4, 9);
});

test("the order of pairs does not matter", () => {
  const market = [...pairs("new", "good", 1.4, 90), ...pairs("like_new", "fair", 1.6, 70)];
  expect(learnConditionEffects([...market].reverse())).toEqual(learnConditionEffects(market));
});

test("worse condition is never worth more, whatever a few sales say", () => {
  const effects = learnConditionEffects([
    ...pairs("poor", "good", 2, 300),
    ...pairs("new", "good", 0.5, 300),
  ]);
  const known = CONDITIONS.filter((condition) => condition !== "unknown");
  const values = known.map((condition) => worth(effects, condition));
  expect(values).toEqual([...values].sort((left, right) => right - left));
});
