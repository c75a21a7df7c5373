import fc from "fast-check";
import { expect, test } from "vitest";
import { niceTicks } from "./nice-ticks";
import { priceSteps } from "./price-step-geometry";

const day = (iso: string) => new Date(`2026-${iso}T12:00:00Z`);
const frame = { left: 40, right: 740, top: 20, bottom: 120 };
const point = (from: string, until: string, dollars: number) => ({
  observedFrom: day(from),
  observedUntil: day(until),
  cents: dollars * 100,
});
const draw = (points: ReturnType<typeof point>[], until: Date) =>
  priceSteps({ points, until, majorCents: 100, frame });

test("prices jump: each step runs level until the next and says what changed", () => {
  const points = [
    point("10-13", "10-22", 1_450),
    point("10-22", "11-04", 1_350),
    point("11-04", "11-23", 1_150),
  ];
  const { steps, seen, unseen, end, ticks } = draw(points, day("11-23"));
  expect(steps.map(({ changeCents }) => changeCents)).toEqual([null, -10_000, -20_000]);
  expect(steps[0]?.x).toBe(40);
  expect(end.x).toBe(740);
  expect(end.y).toBe(steps[2]?.y);
  expect(seen).toMatch(/^M40 [\d.]+H[\d.]+M[\d.]+ [\d.]+V[\d.]+H[\d.]+M/);
  expect(seen).not.toMatch(/[LCQ]/);
  expect(unseen).toBe("");
  expect(ticks.length).toBeLessThanOrEqual(4);
});

test("what nobody saw is dotted, between two prices and up to now", () => {
  const { seen, unseen } = draw(
    [point("10-01", "10-05", 100), point("10-11", "10-12", 90)],
    day("10-21"),
  );
  const xs = [...unseen.matchAll(/M([\d.]+) [\d.]+H([\d.]+)/g)].map(([, from, to]) => [
    Number(from),
    Number(to),
  ]);
  expect(xs).toEqual([
    [180, 390],
    [425, 740],
  ]);
  expect(seen).toContain("H180");
});

test("one sighting is one step", () => {
  const { steps, end } = draw([point("10-01", "10-01", 100)], day("10-01"));
  expect(steps).toHaveLength(1);
  expect(Number.isFinite(end.x) && Number.isFinite(end.y)).toBe(true);
});

test("ticks are whole cents where the price hardly moves", () => {
  const { ticks } = draw([point("10-01", "10-05", 70)], day("10-06"));
  expect(ticks.map(({ cents }) => cents)).toEqual(ticks.map(({ cents }) => Math.round(cents)));
  expect(ticks.map(({ cents }) => cents % 10)).toEqual(ticks.map(() => 0));
});

test("a price that never moved lies in the middle of its scale, and no two ticks read the same", () => {
  for (const dollars of [1, 7, 100, 149, 1_450]) {
    const { end, ticks } = draw([point("10-01", "10-12", dollars)], day("10-12"));
    const words = ticks.map(({ cents }) => Math.round(cents / 100));
    expect(new Set(words).size).toBe(words.length);
    expect(ticks.every(({ cents }) => cents % 100 === 0)).toBe(true);
    expect(end.y).toBeGreaterThan(frame.top);
    expect(end.y).toBeLessThan(frame.bottom);
  }
  const free = draw([point("10-01", "10-12", 0)], day("10-12"));
  expect(free.ticks.map(({ cents }) => cents)).toEqual([0, 100]);
});

test("ticks are round, at most four, and hold the range", () => {
  const ranges = fc.tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 1_000_000 }));
  fc.assert(
    fc.property(ranges, ([a, b]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const ticks = niceTicks(from, to);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(4);
      expect(ticks[0]).toBeLessThanOrEqual(from);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(to);
      expect(ticks.every(Number.isInteger)).toBe(true);
    }),
  );
  expect(niceTicks(100, 100.5)).toEqual([100, 101]);
  expect(niceTicks(1_150, 1_450)).toEqual([1_000, 1_200, 1_400, 1_600]);
});
