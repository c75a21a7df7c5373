import { expect, test } from "vitest";
import { dayBefore } from "./day-before";
import { utcDay } from "./utc-day";

test.each([
  ["2026-12-01", "2026-11-30"],
  ["2028-03-01", "2028-02-29"],
  ["2027-01-01", "2026-12-31"],
])("before %s is %s", (day, before) => {
  expect(dayBefore(day)).toBe(before);
});

test("an instant belongs to the day that it is in UTC", () => {
  expect(utcDay(new Date("2026-11-30T23:59:59.999Z"))).toBe("2026-11-30");
  expect(utcDay(new Date("2026-12-01T01:00:00+02:00"))).toBe("2026-11-30");
});
