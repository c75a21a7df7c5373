import type { FormatContext } from "./format-context";
import { formatInstant } from "./format-instant";
import { formatNumber } from "./format-number";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How long ago: "just now", "12 min", "9 h", then "18 Nov", with the year when it is another.
 * What lies ahead reads "in 12 min". Put the exact time on hover (`formatDateTime`).
 */
export function formatRelativeTime(
  instant: Date,
  now: Date,
  { locale, timeZone }: Pick<FormatContext, "locale" | "timeZone">,
): string {
  const ageMs = now.getTime() - instant.getTime();
  const distanceMs = Math.abs(ageMs);
  if (distanceMs < MINUTE_MS) return "just now";
  if (distanceMs < DAY_MS) {
    const [size, unit] = distanceMs < HOUR_MS ? [MINUTE_MS, "min"] : [HOUR_MS, "h"];
    const span = `${formatNumber(Math.floor(distanceMs / size), locale)}\u00a0${unit}`;
    return ageMs < 0 ? `in ${span}` : span;
  }
  const year = (date: Date) => formatInstant(date, "en-US", timeZone, { year: "numeric" });
  return formatInstant(instant, locale, timeZone, {
    day: "numeric",
    month: "short",
    ...(year(instant) === year(now) ? {} : { year: "numeric" }),
  });
}
