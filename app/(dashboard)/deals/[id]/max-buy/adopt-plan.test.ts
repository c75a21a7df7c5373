import { expect, test } from "vitest";
import { EMPTY_PLAN, type ListingPlanFields } from "@/lib/domain/resale/listing-plan.schema";
import { adoptPlan, type PlanState } from "./adopt-plan";

const plan = (over: Partial<ListingPlanFields> = {}) => ({
  ...EMPTY_PLAN,
  ...over,
  currency: "USD",
});
const state = (over: Partial<PlanState> = {}): PlanState => ({
  plan: plan(),
  given: plan(),
  written: null,
  waiting: 0,
  ...over,
});

test("a page with the same plan changes nothing", () => {
  const now = state();
  expect(adoptPlan(now, plan())).toBe(now);
});

test("a page with another plan is taken: it was changed elsewhere", () => {
  expect(adoptPlan(state(), plan({ roiBps: 1_000 })).plan).toEqual(plan({ roiBps: 1_000 }));
});

test("while a write is under way a page is passed over", () => {
  const now = state({ plan: plan({ roiBps: 1_000 }), waiting: 1 });
  expect(adoptPlan(now, plan({ roiBps: 500 })).plan).toEqual(plan({ roiBps: 1_000 }));
});

test("a page asked for before the last write comes late and is passed over, the next one is taken", () => {
  const both = plan({ roiBps: 1_000, repairCents: 4_000 });
  const after = state({ plan: both, written: both });
  const late = adoptPlan(after, plan({ roiBps: 1_000 }));
  expect(late.plan).toEqual(both);
  const next = adoptPlan(late, both);
  expect(next).toMatchObject({ plan: both, written: null });
  expect(adoptPlan(next, plan({ roiBps: 2_000 })).plan).toEqual(plan({ roiBps: 2_000 }));
});
