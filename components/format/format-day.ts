import { formatInstant } from "./format-instant";

/**
 * A calendar day ("2026-11-18") as "18 Nov", with the year when it is not `now`'s.
 * A day belongs to no zone; only `now` is read in the person's.
 */
export function formatDay(
  day: string,
  now: Date,
  { locale, timeZone }: { locale: string; timeZone: string },
): string {
  const thisYear = formatInstant(now, "en-US", timeZone, { year: "numeric" });
  const noon = new Date(`${day}T12:00:00Z`);
  return formatInstant(noon, locale, "UTC", {
    day: "numeric",
    month: "short",
    ...(day.startsWith(`${thisYear}-`) ? {} : { year: "numeric" }),
  });
}
