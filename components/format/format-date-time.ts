import type { FormatContext } from "./format-context";
import { formatInstant } from "./format-instant";

/** The exact time with its zone: "18 Nov 2026, 14:10 CET". For hover, details and ledgers. */
export function formatDateTime(
  instant: Date,
  { locale, timeZone }: Pick<FormatContext, "locale" | "timeZone">,
): string {
  return formatInstant(instant, locale, timeZone, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
}
