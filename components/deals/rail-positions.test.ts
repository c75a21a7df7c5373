import { describe, expect, test } from "vitest";
import { railPositions } from "./rail-positions";
import { ownRailScale, sharedRailScale } from "./rail-scale";

const market = (q10: number, q25: number, q50: number, q75: number, q90: number) => ({
  q10Cents: q10,
  q25Cents: q25,
  q50Cents: q50,
  q75Cents: q75,
  q90Cents: q90,
});
const onShared = (quantiles: ReturnType<typeof market>, allInCents: number) =>
  railPositions({ quantiles, allInCents, scale: sharedRailScale(quantiles) });

describe("the scale that rows share, −42 to +42 % of the median", () => {
  const even = market(80, 90, 100, 110, 120);

  test("a percent of the median is the same width in every row", () => {
    const positions = onShared(even, 86);
    expect(positions).toEqual({
      q10: 26.19,
      q25: 38.1,
      q50: 50,
      q75: 61.9,
      q90: 73.81,
      allIn: 33.33,
      isOff: false,
    });
    const tenfold = market(800, 900, 1_000, 1_100, 1_200);
    expect(onShared(tenfold, 860)).toEqual(positions);
  });

  test.each([
    [58, 0, false],
    [57, 0, true],
    [38, 0, true],
    [142, 100, false],
    [143, 100, true],
  ])("a price of %s stands at %s percent, off the scale: %s", (allIn, at, isOff) => {
    expect(onShared(even, allIn)).toMatchObject({ allIn: at, isOff });
  });

  test("a market wider than the scale is cut at its ends", () => {
    expect(onShared(market(10, 70, 100, 150, 400), 100)).toMatchObject({
      q10: 0,
      q75: 100,
      q90: 100,
    });
  });
});

test("a card's own scale holds price and market, a little in from the ends", () => {
  const quantiles = market(1_455, 1_530, 1_665, 1_805, 1_910);
  const scale = ownRailScale(quantiles, 1_308);
  expect(railPositions({ quantiles, allInCents: 1_308, scale })).toMatchObject({
    allIn: 8.79,
    q10: 28.56,
    q50: 56.79,
    q90: 89.73,
    isOff: false,
  });
});

test("a market at price zero does not divide by nothing", () => {
  expect(onShared(market(0, 0, 0, 0, 0), 0)).toMatchObject({ q50: 50, allIn: 50, isOff: false });
});
