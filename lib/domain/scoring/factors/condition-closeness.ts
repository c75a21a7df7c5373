import type { Condition } from "@/lib/domain/listing/condition";
import { CONDITION_RANKS, WEIGHTS } from "../weights";

/** How much a comp in one condition says about a thing in another, after its price was adjusted. */
export function conditionCloseness(left: Condition, right: Condition): number {
  if (left === "unknown" || right === "unknown") return WEIGHTS.unknownConditionFactor;
  const steps = Math.abs(CONDITION_RANKS[left] - CONDITION_RANKS[right]);
  return Math.exp(-WEIGHTS.conditionStepLoss * steps);
}
