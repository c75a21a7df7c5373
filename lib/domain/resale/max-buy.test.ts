import { expect, test } from "vitest";
import { maxBuy } from "./max-buy";
import { offerThatFits } from "./offer-that-fits";
import { profitAt } from "./profit-at";
import { shownMost } from "./shown-most";
import { timeToSell } from "./time-to-sell";
import { travelCents } from "./travel-cents";

const FREE = { minProfitCents: 0, travelCents: 0, repairCents: 0 };

test("the design's synthesizer: $1,369.20 net, 15 %, $18 travel, $140 repair", () => {
  const most = maxBuy({
    netCents: 136_920,
    roiBps: 1_500,
    minProfitCents: 0,
    travelCents: 1_800,
    repairCents: 14_000,
  });
  expect(most).toEqual({
    byReturnCents: 119_060,
    byProfitCents: 136_920,
    boundBy: "return",
    leftCents: 103_260,
    maxBuyCents: 103_260,
  });
});

test.each([
  ["a wish for profit above the return binds", 10_000, 1_000, 2_000, "profit", 8_000],
  ["equal wishes are the return's", 11_000, 1_000, 1_000, "return", 10_000],
  ["rounded down", 1_000, 5_000, 0, "return", 666],
  ["no return wanted", 1_000, 0, 0, "return", 1_000],
  ["a loss", -1_000, 3_000, 0, "profit", -1_000],
  ["a loss and a wish", -1_000, 3_000, 500, "profit", -1_500],
  ["nothing", 0, 3_000, 0, "return", 0],
])("%s", (_name, netCents, roiBps, minProfitCents, boundBy, left) => {
  const result = maxBuy({ ...FREE, netCents, roiBps, minProfitCents });
  expect([result.boundBy, result.leftCents]).toEqual([boundBy, left]);
  expect(result.maxBuyCents).toBe(Math.max(0, left));
});

test.each([
  [13_692, 11_000, 1_800, 14_000, -13_108, -4_892],
  [11_500, 10_000, 0, 0, 1_500, 1_500],
  [10_000, 10_000, 0, 0, 0, 0],
  [10_000, 0, 0, 0, 10_000, null],
  [10_000, 0, 0, 5_000, 5_000, 10_000],
  [9_000_000_000_000, 1, 0, 0, 8_999_999_999_999, 100_000_000],
])(
  "net %i bought at %i: profit and return",
  (netCents, priceCents, travel, repair, profit, roi) => {
    const bought = { netCents, priceCents, travelCents: travel, repairCents: repair };
    expect(profitAt(bought)).toEqual({ profitCents: profit, roiBps: roi });
  },
);

const MILES = { travelPer100KmCents: 4_163, travelFreeMetres: 16_093 };

test.each([
  ["shipped", { distanceKm: 500, shippingKind: "known" }, MILES, 0],
  ["shipped free", { distanceKm: 500, shippingKind: "free" }, MILES, 0],
  [
    "34 mi there and back at $0.67",
    { distanceKm: 54.7, shippingKind: "pickup_only" },
    MILES,
    4_554,
  ],
  ["unknown shipping is fetched", { distanceKm: 54.7, shippingKind: "unknown" }, MILES, 4_554],
  ["near enough", { distanceKm: 16.093, shippingKind: "pickup_only" }, MILES, 0],
  ["just too far", { distanceKm: 16.1, shippingKind: "pickup_only" }, MILES, 1_340],
  ["not known", { distanceKm: null, shippingKind: "pickup_only" }, MILES, null],
  [
    "the road costs nothing",
    { distanceKm: null, shippingKind: "pickup_only" },
    { travelPer100KmCents: 0, travelFreeMetres: 0 },
    0,
  ],
] as const)("travel, %s", (_name, way, prefs, cents) => {
  expect(travelCents(way, prefs)).toBe(cents);
});

test.each([
  [103_260, 115_000, 0, "USD", 103_000],
  [103_260, 115_000, 1_500, "USD", 101_000],
  [103_260, 103_260, 0, "USD", null],
  [103_260, 103_300, 0, "USD", 103_000],
  [40_000, 115_000, 0, "USD", null],
  [1_000, 1_500, 2_000, "USD", null],
  [1_260, 1_500, 0, "USD", 1_200],
  [60, 90, 0, "USD", null],
  [1_234_567, 1_400_000, 0, "JPY", 1_230_000],
  [0, 0, 0, "USD", null],
])("most %i of %i asked (+%i) in %s: an offer of %s", (most, asked, onTop, currency, offer) => {
  const given = { maxBuyCents: most, askingCents: asked, onTopCents: onTop, currency };
  expect(offerThatFits(given)).toBe(offer);
});

test.each([
  [103_299, "USD", 103_200],
  [999, "USD", 999],
  [12_301, "JPY", 12_301],
  [0, "USD", 0],
])("%i %s is shown as %i", (cents, currency, shown) => {
  expect(shownMost(cents, currency)).toBe(shown);
});

const ended = (days: readonly number[]) =>
  days.map((day) => ({
    firstSeenAt: new Date("2026-10-01T00:00:00Z"),
    endedAt: new Date(Date.parse("2026-10-01T00:00:00Z") + day * 86_400_000),
    lastSeenAt: new Date("2026-10-01T00:00:00Z"),
  }));
const observed = (halfHours: number, count: number) => ({
  kind: "observed" as const,
  halfHours,
  count,
  watchedCount: count,
});

test.each([
  ["seven are too few", [1, 2, 3, 4, 5, 6, 7], { kind: "not-observed", count: 7, needed: 8 }],
  ["an even number", [8, 1, 2, 7, 3, 6, 4, 5], observed(108, 8)],
  ["an odd number", [9, 8, 1, 2, 7, 3, 6, 4, 5], observed(120, 9)],
  ["a tenth", [1, 1, 1, 1.26, 1.27, 2, 2, 2], observed(30.4, 8)],
  ["clocks that differ", [-1, -1, -1, -1, -1, 0, 0, 3], observed(0, 8)],
  ["none", [], { kind: "not-observed", count: 0, needed: 8 }],
] as const)("time to sell: %s", (_name, days, answer) => {
  expect(timeToSell(ended(days))).toEqual(answer);
});
