import { expect, test } from "vitest";
import { hitRateOf } from "./hit-rate";

const quantiles = {
  q10Cents: 15_000,
  q25Cents: 17_500,
  q50Cents: 20_000,
  q75Cents: 22_500,
  q90Cents: 25_000,
};
const prices = (list: readonly number[]) => list.map((truthCents) => ({ quantiles, truthCents }));
const times = (count: number, cents: number) => Array.from({ length: count }, () => cents);

test("fewer than 20 prices are counted and make no share", () => {
  expect(hitRateOf(prices([15_000, 25_000, 25_001]), 4)).toEqual({
    outcomes: 3,
    inside: 2,
    gone: 4,
    coverage80: null,
    medianApe: null,
  });
  expect(hitRateOf([])).toMatchObject({ outcomes: 0, inside: 0, coverage80: null });
});

test("from 20 on the share inside and the median error are said", () => {
  expect(hitRateOf(prices([...times(15, 25_000), ...times(5, 40_000)]))).toEqual({
    outcomes: 20,
    inside: 15,
    gone: 0,
    coverage80: 0.75,
    medianApe: 0.2,
  });
});
