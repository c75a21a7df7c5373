import type { FormatContext } from "./format-context";
import { formatRelativeTime } from "./format-relative-time";

const DAY_MS = 86_400_000;

/** A past instant within a sentence: "just now", "12 min ago", "on 18 Nov". */
export function whenWords(instant: Date, now: Date, format: FormatContext): string {
  const text = formatRelativeTime(instant, now, format);
  const ageMs = now.getTime() - instant.getTime();
  if (ageMs >= DAY_MS) return `on ${text}`;
  return ageMs < 60_000 ? text : `${text} ago`;
}
