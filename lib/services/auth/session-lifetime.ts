const DAY_MS = 86_400_000;

/** A session ends after 30 days without a visit, and after 180 days in any case. */
export const SESSION_IDLE_MS = 30 * DAY_MS;
export const SESSION_ABSOLUTE_MS = 180 * DAY_MS;

/** When a session that was made at `createdAt` and seen `now` ends. */
export function sessionExpiry(createdAt: Date, now: Date): Date {
  return new Date(
    Math.min(now.getTime() + SESSION_IDLE_MS, createdAt.getTime() + SESSION_ABSOLUTE_MS),
  );
}
