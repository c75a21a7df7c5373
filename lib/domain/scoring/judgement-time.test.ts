import { expect, test } from "vitest";
import { dayOf, judgementTime } from "./judgement-time";

const NOW = new Date("2026-11-20T12:00:00Z");
const day = (listedAt: string | null) =>
  new Date(
    dayOf(judgementTime({ listedAt: listedAt ? new Date(listedAt) : null }, NOW)) * 86_400_000,
  )
    .toISOString()
    .slice(0, 10);

test.each([
  ["no date", null, "2026-11-21"],
  ["listed last week", "2026-11-13T08:00:00Z", "2026-11-21"],
  ["listed a year ago and still there", "2025-11-20T08:00:00Z", "2026-11-21"],
  ["a file from 2018", "2018-01-01T00:00:00Z", "2018-01-01"],
  ["dated tomorrow by mistake", "2026-11-22T00:00:00Z", "2026-11-21"],
])("%s: sales up to %s count", (_name, listedAt, expected) => {
  expect(day(listedAt)).toBe(expected);
});

test("today is the day of whoever is furthest ahead, because comps carry local days", () => {
  const early = new Date("2026-11-20T09:59:59Z");
  expect(dayOf(judgementTime({ listedAt: null }, early))).toBe(dayOf(NOW));
});
