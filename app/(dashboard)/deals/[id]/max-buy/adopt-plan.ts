import {
  EMPTY_PLAN,
  type ListingPlan,
  type ListingPlanFields,
} from "@/lib/domain/resale/listing-plan.schema";

export type PlanState = {
  /** As it is shown. */
  readonly plan: ListingPlan;
  /** What the page was last made with. */
  readonly given: ListingPlan;
  /** The server's answer to the last write; null before the first. */
  readonly written: ListingPlan | null;
  /** Writes that are under way. */
  readonly waiting: number;
};

function isSame(left: ListingPlan, right: ListingPlan): boolean {
  const names = Object.keys(EMPTY_PLAN) as (keyof ListingPlanFields)[];
  return left.currency === right.currency && names.every((name) => left[name] === right[name]);
}

/**
 * What to show when the page is made anew. A page that was asked for before the last write was answered holds an older
 * plan: it is passed over, and the first one that holds what was written is taken again. The same state when nothing changed.
 */
export function adoptPlan(state: PlanState, given: ListingPlan): PlanState {
  if (isSame(state.given, given)) return state;
  const isOlder = state.waiting > 0 || (state.written !== null && !isSame(state.written, given));
  return isOlder ? { ...state, given } : { ...state, given, plan: given, written: null };
}
