import type { FeeScheduleFields } from "./fee-schedule.schema";

/** Whether fees held before a day: what they said then stays, a change makes new ones that follow. */
export function hasPast(
  { effectiveFrom }: Pick<FeeScheduleFields, "effectiveFrom">,
  today: string,
): boolean {
  return effectiveFrom === null || effectiveFrom < today;
}
