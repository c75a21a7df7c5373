import { expect, test } from "vitest";
import type { FeeSchedule } from "@/lib/domain/fees/fee-schedule.schema";
import { SEED_FEE_SCHEDULES } from "@/lib/domain/fees/seed-fee-schedules";
import { feesBefore } from "./fees-before";

const fees = SEED_FEE_SCHEDULES.map(
  ({ key, ...fields }): FeeSchedule => ({
    ...fields,
    id: `fee_${key}`,
    isSeeded: true,
    editedAt: null,
  }),
);
const [ebay, books] = fees as [FeeSchedule, FeeSchedule];
const next: FeeSchedule = { ...ebay, id: "fee_next", effectiveFrom: "2026-12-01" };
const last: FeeSchedule = { ...ebay, id: "fee_last", effectiveTo: "2026-11-30" };

test("the fees before are those of the place that end the day before", () => {
  expect(feesBefore([next, ...fees, last], next)).toBe(last);
});

test.each([
  ["another category", { ...books, effectiveTo: "2026-11-30" }],
  ["a day apart", { ...last, effectiveTo: "2026-11-29" }],
])("%s are not before them", (_name, other) => {
  expect(feesBefore([other, next], next)).toBeNull();
});

test("before the first ones there are none", () => {
  expect(feesBefore([last, ebay], ebay)).toBeNull();
});
