import { describe, expect, test } from "vitest";
import { money } from "@/lib/core/money";
import { formatCount } from "./format-count";
import { formatDateTime } from "./format-date-time";
import { formatDay } from "./format-day";
import { formatDistance } from "./format-distance";
import { formatMoney } from "./format-money";
import { formatPercentBps } from "./format-percent-bps";
import { formatRelativeTime } from "./format-relative-time";

const NBSP = "\u00a0";
const NARROW = "\u202f";

describe("money", () => {
  test.each([
    [115_000, "USD", "en-US", "$1,150"],
    [115_049, "USD", "en-US", "$1,150"],
    [115_050, "USD", "en-US", "$1,151"],
    [115_000, "USD", "en-GB", "US$1,150"],
    [115_000, "CAD", "en-US", "CA$1,150"],
    [98_000, "EUR", "de-DE", `980${NBSP}€`],
    [115_000, "EUR", "fr-FR", `1${NBSP}150${NBSP}€`],
    [5_800, "JPY", "en-US", "¥5,800"],
    [12_345_678, "KWD", "en-US", `KWD${NBSP}12,346`],
    [0, "USD", "en-US", "$0"],
    [40, "USD", "en-US", "$0.40"],
    [599, "USD", "en-US", "$5.99"],
    [600, "USD", "en-US", "$6"],
    [-2_000, "USD", "en-US", "−$20"],
  ])("%i %s in %s reads %s", (cents, currency, locale, text) => {
    expect(formatMoney(money(cents, currency), locale)).toBe(text);
  });

  test("ledgers keep the currency's own decimals", () => {
    expect(formatMoney(money(12_580, "USD"), "en-US", { cents: true })).toBe("$125.80");
    expect(formatMoney(money(600, "USD"), "en-US", { cents: true })).toBe("$6.00");
    expect(formatMoney(money(5_800, "JPY"), "en-US", { cents: true })).toBe("¥5,800");
    expect(formatMoney(money(1_234, "KWD"), "en-US", { cents: true })).toBe(`KWD${NBSP}1.234`);
    expect(formatMoney(money(40, "USD"), "en-US", { cents: false })).toBe("$0");
  });

  test("a difference carries its sign before the currency, and zero has none", () => {
    expect(formatMoney(money(2_000, "USD"), "en-US", { signed: true })).toBe("+$20");
    expect(formatMoney(money(-2_000, "USD"), "en-US", { signed: true })).toBe("−$20");
    expect(formatMoney(money(0, "USD"), "en-US", { signed: true })).toBe("$0");
  });
});

test.each([
  [-2_100, "en-US", {}, `−21${NARROW}%`],
  [1_549, "en-US", {}, `+15${NARROW}%`],
  [-40, "en-US", {}, `0${NARROW}%`],
  [-2_150, "de-DE", { decimals: 1 }, `−21,5${NARROW}%`],
  [8_000, "en-US", { signed: false }, `80${NARROW}%`],
])("%i bps in %s reads as a percentage", (bps, locale, options, text) => {
  expect(formatPercentBps(bps, locale, options)).toBe(text);
});

test("counts are grouped, and capped ones say so", () => {
  expect(formatCount(100_000, "en-US")).toBe("100,000");
  expect(formatCount(100_000, "de-DE")).toBe("100.000");
  expect(formatCount(10_000, "en-US", { capped: true })).toBe("≈10,000");
});

test.each([
  [27.36, "mi", "en-US", `17${NBSP}mi`],
  [27.36, "km", "en-US", `27${NBSP}km`],
  [1.2, "mi", "en-US", `under 1${NBSP}mi`],
  [0, "km", "de-DE", `under 1${NBSP}km`],
  [2_000, "km", "de-DE", `2.000${NBSP}km`],
] as const)("%d km in %s and %s", (distanceKm, distanceUnit, locale, text) => {
  expect(formatDistance(distanceKm, { locale, distanceUnit })).toBe(text);
});

describe("time", () => {
  const now = new Date("2026-11-23T18:00:00Z");
  const british = { locale: "en-GB", timeZone: "Europe/London" };
  const american = { locale: "en-US", timeZone: "America/Los_Angeles" };

  test.each([
    ["2026-11-23T17:59:30Z", "just now"],
    ["2026-11-23T18:00:30Z", "just now"],
    ["2026-11-23T17:48:00Z", `12${NBSP}min`],
    ["2026-11-23T17:00:01Z", `59${NBSP}min`],
    ["2026-11-23T17:00:00Z", `1${NBSP}h`],
    ["2026-11-23T08:30:00Z", `9${NBSP}h`],
    ["2026-11-22T18:00:01Z", `23${NBSP}h`],
    ["2026-11-22T18:00:00Z", "22 Nov"],
    ["2025-11-18T12:00:00Z", "18 Nov 2025"],
    ["2026-11-23T18:20:00Z", `in 20${NBSP}min`],
    ["2027-01-02T12:00:00Z", "2 Jan 2027"],
  ])("%s is %s", (iso, text) => {
    expect(formatRelativeTime(new Date(iso), now, british)).toBe(text);
  });

  test("the day and the year are those of the person's zone", () => {
    const newYear = new Date("2026-01-01T03:00:00Z");
    expect(formatRelativeTime(newYear, now, american)).toBe("Dec 31, 2025");
    expect(formatRelativeTime(newYear, now, british)).toBe("1 Jan");
  });

  test("the exact time names its zone, with one kind of space", () => {
    const instant = new Date("2026-11-18T14:10:00Z");
    expect(formatDateTime(instant, british)).toBe("18 Nov 2026, 14:10 GMT");
    expect(formatDateTime(instant, american)).toBe("Nov 18, 2026, 6:10 AM PST");
  });

  test("a calendar day stays that day in every zone", () => {
    expect(formatDay("2026-11-18", now, american)).toBe("Nov 18");
    expect(formatDay("2026-11-18", now, { locale: "en-GB", timeZone: "Pacific/Kiritimati" })).toBe(
      "18 Nov",
    );
    expect(formatDay("2025-11-18", now, british)).toBe("18 Nov 2025");
  });
});
