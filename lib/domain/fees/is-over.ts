import type { FeeScheduleFields } from "./fee-schedule.schema";

/** Whether the last day of fees is past. */
export function isOver(
  { effectiveTo }: Pick<FeeScheduleFields, "effectiveTo">,
  today: string,
): boolean {
  return effectiveTo !== null && effectiveTo < today;
}
