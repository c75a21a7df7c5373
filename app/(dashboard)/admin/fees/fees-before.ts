import { dayBefore } from "@/lib/core/day-before";
import type { FeeSchedule } from "@/lib/domain/fees/fee-schedule.schema";

const PLACE = ["marketplace", "country", "currency", "category", "sellerTier"] as const;

/** The fees of the same place that end the day before these begin; null where there are none. */
export function feesBefore(
  schedules: readonly FeeSchedule[],
  { effectiveFrom, ...place }: FeeSchedule,
): FeeSchedule | null {
  if (effectiveFrom === null) return null;
  const lastDay = dayBefore(effectiveFrom);
  const isBefore = (one: FeeSchedule) =>
    one.effectiveTo === lastDay && PLACE.every((name) => one[name] === place[name]);
  return schedules.find(isBefore) ?? null;
}
