import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { halfGone, halfGoneText } from "./half-gone";
import { sellingCurve, sellingCurves, type Watched } from "./selling-curve";

const START = Date.UTC(2026, 9, 1);
const HOUR_MS = 3_600_000;
const words = { count: (n: number) => String(n) };

function seen(hours: number, isEnded: boolean): Watched {
  const end = new Date(START + hours * HOUR_MS);
  return { firstSeenAt: new Date(START), endedAt: isEnded ? end : null, lastSeenAt: end };
}

const ended = (...hours: number[]) => hours.map((hour) => seen(hour, true));
const live = (...hours: number[]) => hours.map((hour) => seen(hour, false));

describe("selling curve", () => {
  it("is the textbook one of Kaplan and Meier", () => {
    // The 6-MP arm of Freireich et al. 1963, as in every textbook: 21 patients, 9 relapses.
    const curve = sellingCurve([
      ...ended(6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...live(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ]);
    const shares = curve.points.map(({ hours, share }) => [hours, Number(share.toFixed(4))]);
    expect(shares).toEqual([
      [6, 0.8571],
      [7, 0.8067],
      [10, 0.7529],
      [13, 0.6902],
      [16, 0.6275],
      [22, 0.5378],
      [23, 0.4482],
    ]);
    expect(halfGone(curve)).toEqual({ kind: "known", hours: 23, count: 9 });
  });

  it("counts what is still on offer: without it slow things look quick", () => {
    const quick = ended(1, 2, 3, 4, 5, 6, 7, 8);
    expect(halfGone(sellingCurve(quick))).toMatchObject({ kind: "known", hours: 4.5 });
    const slow = live(...Array.from({ length: 30 }, () => 200));
    expect(halfGone(sellingCurve([...quick, ...slow]))).toEqual({
      kind: "not-yet",
      hours: 200,
      count: 8,
    });
  });

  it("makes one curve a group", () => {
    const items = [...ended(1, 2), ...live(3)].map((item, at) => ({ ...item, group: at % 2 }));
    const curves = sellingCurves(items, ({ group }) => group);
    expect(curves.get(0)).toMatchObject({ endedCount: 1, watchedCount: 2 });
    expect(curves.get(1)).toMatchObject({ endedCount: 1, watchedCount: 1 });
  });

  it("falls, stays between 0 and 1 and does not depend on order", () => {
    const items = fc.array(
      fc
        .record({ hours: fc.integer({ min: -5, max: 400 }), isEnded: fc.boolean() })
        .map(({ hours, isEnded }) => seen(hours, isEnded)),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(items, (watched) => {
        const curve = sellingCurve(watched);
        let before = 1;
        for (const { share } of curve.points) {
          expect(share).toBeLessThan(before);
          expect(share).toBeGreaterThanOrEqual(0);
          before = share;
        }
        expect(sellingCurve(watched.toReversed())).toEqual(curve);
        expect(curve.endedCount).toBeLessThanOrEqual(curve.watchedCount);
      }),
    );
  });

  it("never gets lower because something is seen on offer for longer", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 8, maxLength: 20 }),
        fc.integer({ min: 0, max: 50 }),
        (hours, more) => {
          const at = (until: number) =>
            halfGone(sellingCurve([...ended(...hours), seen(until, false)]));
          const [short, long] = [at(more), at(more + 50)];
          if (short.kind !== "known") return;
          if (long.kind === "known") expect(long.hours).toBeGreaterThanOrEqual(short.hours);
        },
      ),
    );
  });
});

test.each([
  [ended(9, 9, 9, 9, 9, 9, 9, 9), "half like this are gone in 9 h"],
  [ended(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5), "half like this are gone in less than an hour"],
  [ended(96, 96, 96, 96, 96, 96, 96, 96), "half like this are gone in 4 days"],
  [[...ended(1, 2, 3), ...live(400)], "not known, 3 of 8 needed"],
  [
    [...ended(1, 1, 1, 1, 1, 1, 1, 1), ...live(...Array.from({ length: 9 }, () => 240))],
    "more than half like this are still there after 10 days",
  ],
])("in words: %#", (watched, text) => {
  expect(halfGoneText(halfGone(sellingCurve(watched)), words)).toBe(text);
});
