import { utcDay } from "./utc-day";

const DAY_MS = 86_400_000;

/** The calendar day before "2026-12-01": "2026-11-30". */
export function dayBefore(day: string): string {
  return utcDay(new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS));
}
