import { expect, test } from "vitest";
import type { FeeSchedule } from "@/lib/domain/fees/fee-schedule.schema";
import { SEED_FEE_SCHEDULES } from "@/lib/domain/fees/seed-fee-schedules";
import { outletChoices } from "./outlet-choices";

const schedules = SEED_FEE_SCHEDULES.map(
  ({ key, ...fields }): FeeSchedule => ({
    ...fields,
    id: `fee_${key}`,
    isSeeded: true,
    editedAt: null,
  }),
);
const mine = {
  id: "fov_1",
  marketplace: "ebay",
  currency: "EUR",
  bps: 1_000,
  fixedCents: 0,
} as const;
const known = {
  schedules,
  overrides: [mine],
  current: "ebay/US",
  now: new Date("2026-11-20T12:00:00Z"),
};

test("each place stands once, with its currency and whether its fees are unverified", () => {
  const choices = outletChoices(known);
  const hintOf = (value: string) => choices.filter((one) => one.value === value);
  expect(hintOf("ebay/US")).toEqual([{ value: "ebay/US", label: "eBay", hint: "USD" }]);
  expect(hintOf("ebay")).toEqual([{ value: "ebay", label: "eBay", hint: "EUR" }]);
  expect(hintOf("depop/US")[0]?.hint).toBe("USD, unverified");
});

test("the one in force stays to be seen when nothing is known of it", () => {
  const choices = outletChoices({ ...known, current: "poshmark/US" });
  expect(choices.find(({ value }) => value === "poshmark/US")?.label).toBe("Poshmark");
});
