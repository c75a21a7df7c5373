import { expect, test } from "vitest";
import { FeeTerms, feeScheduleProblem } from "./fee-schedule.schema";
import { SEED_FEE_SCHEDULES } from "./seed-fee-schedules";

const [seed] = SEED_FEE_SCHEDULES;
const tier = (upToCents: number | null) => ({ upToCents, bps: 100 });
const rung = (ifTotalLteCents: number | null) => ({ ifTotalLteCents, amountCents: 30 });

test.each([
  [[], true],
  [[null], true],
  [[100, 200, null], true],
  [[100], false],
  [[200, 100, null], false],
  [[100, 100, null], false],
  [[null, 100], false],
  [[0, null], false],
])("limits %j are in order: %s", (limits, isRight) => {
  const tiers = limits.map(tier);
  const fixed = limits.map(rung);
  expect(FeeTerms.safeParse({ ...seed, tiers }).success).toBe(isRight);
  expect(FeeTerms.safeParse({ ...seed, fixed }).success).toBe(isRight);
});

const fine = {
  minimumCents: null,
  maximumCents: null,
  effectiveFrom: null,
  effectiveTo: null,
};

test.each([
  [{}, null],
  [{ minimumCents: 10, maximumCents: 10 }, null],
  [{ minimumCents: 11, maximumCents: 10 }, "maximumCents"],
  [{ minimumCents: 11 }, null],
  [{ effectiveFrom: "2026-01-01", effectiveTo: "2026-01-01" }, null],
  [{ effectiveFrom: "2026-01-02", effectiveTo: "2026-01-01" }, "effectiveTo"],
  [{ effectiveTo: "2026-01-01" }, null],
])("between fields of %j it is %s that is wrong", (over, field) => {
  expect(feeScheduleProblem({ ...fine, ...over })?.field ?? null).toBe(field);
});
