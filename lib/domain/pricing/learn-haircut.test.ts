import { expect, test } from "vitest";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import { learnHaircut } from "./learn-haircut";

const pairs = (count: number, ratio: number) => Array<number>(count).fill(ratio);
const { haircutPairsMin: enough, haircutMax } = WEIGHTS;

test("too few pairs say nothing of their own", () => {
  expect(learnHaircut([], null)).toBeNull();
  expect(learnHaircut(pairs(enough - 1, -0.2), null)).toBeNull();
  expect(learnHaircut(pairs(enough - 1, -0.2), -0.1)).toBe(-0.1);
});

test("enough pairs say their median, drawn to what all pairs say", () => {
  expect(learnHaircut(pairs(enough, -0.2), null)).toBeCloseTo(-0.2);
  expect(learnHaircut([...pairs(enough, -0.2), -9, -9, 9], null)).toBeCloseTo(-0.2);
  const drawn = learnHaircut(pairs(enough, -0.2), -0.1);
  expect(drawn).toBeGreaterThan(-0.2);
  expect(drawn).toBeLessThan(-0.1);
  expect(learnHaircut(pairs(100 * enough, -0.2), -0.1)).toBeCloseTo(-0.2, 2);
});

test("nothing is ever added to asking prices, and never more than half taken off", () => {
  expect(learnHaircut(pairs(enough, 0.3), null)).toBeCloseTo(0);
  expect(learnHaircut(pairs(enough, -5), null)).toBe(-haircutMax);
});
