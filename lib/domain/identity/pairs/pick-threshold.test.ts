import { describe, expect, it } from "vitest";
import { agreementOf, pickThreshold } from "./pick-threshold";

describe("threshold", () => {
  it("parts what can be parted", () => {
    const odds = Array.from({ length: 100 }, (_, at) => at - 50);
    const labels = odds.map((value) => value >= 10);
    const threshold = pickThreshold(odds, labels);
    const decisions = odds.map((value) => value >= threshold);
    expect(agreementOf(decisions, labels).f1).toBeGreaterThan(0.9);
  });

  it.each([
    ["no pairs", [], []],
    ["only the same", [1, 2], [true, true]],
    ["only different", [1, 2], [false, false]],
  ])("is even odds with %s", (_, odds, labels) => {
    expect(pickThreshold(odds, labels)).toBe(0);
  });
});

describe("agreement", () => {
  it("counts precision, recall and their harmonic mean", () => {
    const agreement = agreementOf([true, true, true, false], [true, false, true, true]);
    expect(agreement.precision).toBeCloseTo(2 / 3);
    expect(agreement.recall).toBeCloseTo(2 / 3);
    expect(agreement.f1).toBeCloseTo(2 / 3);
  });

  it("is 0, not undefined, where nothing is found", () => {
    expect(agreementOf([], [])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});
