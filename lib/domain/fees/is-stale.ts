const DAY_MS = 86_400_000;
const STALE_AFTER_DAYS = 180;

/** Whether fees that a source told on a day ("2026-09-20") must be looked up again. */
export function isStale(checkedOn: string, now: Date): boolean {
  return now.getTime() - Date.parse(`${checkedOn}T00:00:00Z`) > STALE_AFTER_DAYS * DAY_MS;
}
