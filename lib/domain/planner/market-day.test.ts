import { expect, test } from "vitest";
import { marketDay } from "./market-day";

test.each([
  ["2026-11-27T00:00:00Z", "UTC", "2026-11-27", 0, "2026-11-28T00:00:00.000Z"],
  ["2026-11-27T18:00:00Z", "UTC", "2026-11-27", 0.75, "2026-11-28T00:00:00.000Z"],
  ["2026-11-27T07:59:59Z", "America/Los_Angeles", "2026-11-26", 1, "2026-11-27T08:00:00.000Z"],
  ["2026-11-27T20:00:00Z", "America/Los_Angeles", "2026-11-27", 0.5, "2026-11-28T08:00:00.000Z"],
  // Clocks go forward: a day of 23 hours.
  ["2026-03-08T19:30:00Z", "America/Los_Angeles", "2026-03-08", 0.5, "2026-03-09T07:00:00.000Z"],
  // And back: one of 25.
  ["2026-11-01T19:30:00Z", "America/Los_Angeles", "2026-11-01", 0.5, "2026-11-02T08:00:00.000Z"],
] as const)("%s in %s", (now, zone, day, share, endsAt) => {
  const found = marketDay(new Date(now), zone);
  expect(found.day).toBe(day);
  expect(found.share).toBeCloseTo(share, 2);
  expect(found.endsAt.toISOString()).toBe(endsAt);
});
