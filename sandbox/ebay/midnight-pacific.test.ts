import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { midnightPacific } from "./midnight-pacific";

describe("midnight in California", () => {
  it.each([
    ["2026-03-02T09:00:00.000Z", "2026-03-03T08:00:00.000Z"],
    ["2026-07-02T06:59:59.999Z", "2026-07-02T07:00:00.000Z"],
    ["2026-07-02T07:00:00.000Z", "2026-07-03T07:00:00.000Z"],
    // The clocks go forward on 8 March and back on 1 November.
    ["2026-03-08T08:30:00.000Z", "2026-03-09T07:00:00.000Z"],
    ["2026-11-01T07:30:00.000Z", "2026-11-02T08:00:00.000Z"],
  ])("after %s is %s", (now, midnight) => {
    expect(midnightPacific(new Date(now)).toISOString()).toBe(midnight);
  });

  it("is always ahead, at most 25 hours away, and on the hour", () => {
    const between = {
      min: new Date("2024-01-01"),
      max: new Date("2030-01-01"),
      noInvalidDate: true,
    };
    fc.assert(
      fc.property(fc.date(between), (now) => {
        const ahead = midnightPacific(now).getTime() - now.getTime();
        expect(ahead).toBeGreaterThan(0);
        expect(ahead).toBeLessThanOrEqual(25 * 3_600_000);
        expect(midnightPacific(now).getTime() % 3_600_000).toBe(0);
      }),
    );
  });
});
