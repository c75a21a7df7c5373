import type { FormatContext } from "@/components/format/format-context";
import { formatCount } from "@/components/format/format-count";
import { formatDateTime } from "@/components/format/format-date-time";
import { formatInstant } from "@/components/format/format-instant";
import { formatRelativeTime } from "@/components/format/format-relative-time";
import { isAsking, isDue, nextAt, type SourceState } from "./source-state";
import type { ConnectorRow, SourceRow } from "./source-views";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The time of day where it is clear which day is meant, else all of it. */
export function clockWords(at: Date, now: Date, format: FormatContext): string {
  if (Math.abs(at.getTime() - now.getTime()) >= DAY_MS) return formatDateTime(at, format);
  return formatInstant(at, format.locale, format.timeZone, { hour: "numeric", minute: "2-digit" });
}

export function stateWord(state: SourceState, now: Date, format: FormatContext): string {
  switch (state.kind) {
    case "asking":
      return "Asking now";
    case "paused":
      return "Paused";
    case "reconnect":
      return "Sign in again";
    case "never":
      return "Nothing has come yet";
    case "left-alone":
      return `Left alone until ${clockWords(state.until, now, format)}`;
    case "active":
      return "Active";
  }
}

const several = (count: number, one: string, locale: string) =>
  `${formatCount(count, locale)} ${count === 1 ? one : `${one}s`}`;

/** A span of time in its largest whole unit: "6 hours". */
export function spanWords(minutes: number, locale: string): string {
  if (minutes >= 1_440 && minutes % 1_440 === 0) return several(minutes / 1_440, "day", locale);
  if (minutes >= 60 && minutes % 60 === 0) return several(minutes / 60, "hour", locale);
  return several(minutes, "minute", locale);
}

/** How old the newest thing was when we first saw it. */
export function lagWords(seconds: number | null, locale: string): string {
  if (seconds === null) return "not known";
  if (seconds < 60) return "under a minute";
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `about ${formatCount(minutes, locale)}\u00a0min`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return `about ${formatCount(hours, locale)}\u00a0h`;
  return `about ${several(Math.round(hours / 24), "day", locale)}`;
}

/** "1,204 of 5,000 today, new at 09:00". */
export function quotaWords(
  { limit, used, resetsAt }: NonNullable<SourceRow["quota"]>,
  now: Date,
  format: FormatContext,
): string {
  const count = (calls: number) => formatCount(calls, format.locale);
  const renewal = `new at ${clockWords(new Date(resetsAt), now, format)}`;
  if (used >= limit) return `all ${count(limit)} used today, ${renewal}`;
  return `${count(used)} of ${count(limit)} today, ${renewal}`;
}

/** When it is asked again, or what that waits for. */
export function nextWords(source: SourceRow, now: Date, format: FormatContext): string {
  if (source.kind === "capture" || source.kind === "inbound") return "when something is sent";
  if (source.state === "needs_reconnect") return "after signing in";
  if (source.state === "paused") return "when resumed";
  if (source.nextDueAt === null) {
    // Files and forwarded mail: nobody can be asked for them.
    return source.kind === "mail" ? "when a mail comes in" : "when there is a search";
  }
  return againWords(nextAt(source, source.nextDueAt, now), now, format);
}

/** "now", "within a minute", "in 4 min". */
export function againWords(at: Date | "now", now: Date, format: FormatContext): string {
  if (at === "now") return at;
  const waitMs = at.getTime() - now.getTime();
  return waitMs < MINUTE_MS ? "within a minute" : formatRelativeTime(at, now, format);
}

/** What the last question found, or has found so far; null before the first. */
export function runWords(source: SourceRow, now: Date, format: FormatContext): string | null {
  const { lastRun } = source;
  const count = (rows: number) => formatCount(rows, format.locale);
  if (lastRun && isAsking(source, now)) {
    return `Asking now: ${count(lastRun.rowsIn)} found, ${count(lastRun.rowsNew)} new so far`;
  }
  if (isDue(source, now)) return "Asked for, waiting for its turn";
  if (lastRun?.state !== "succeeded") return null;
  const { rowsIn, rowsNew, rowsChanged, rowsRejected } = lastRun;
  const when = source.searchCount > 1 ? "Last search asked" : "Last time";
  if (rowsIn === 0 && rowsRejected === 0) return `${when}: nothing found`;
  const rest = [
    rowsChanged > 0 ? `, ${count(rowsChanged)} changed` : "",
    rowsRejected > 0 ? `, ${count(rowsRejected)} rejected` : "",
  ];
  return `${when}: ${count(rowsIn)} found, ${count(rowsNew)} new${rest.join("")}`;
}

/** Said to admins where keys were set in the environment and not all of them can be used. */
export function keyProblemTitle({
  label,
  hasKeys,
}: Pick<ConnectorRow, "label" | "hasKeys">): string {
  const use = hasKeys ? "used in part" : "not used";
  return `The keys of this installation for ${label} are ${use}`;
}

type Terms = Pick<ConnectorRow, "isApart" | "keepMinutes">;
type TermsInForce = Terms & Pick<ConnectorRow, "isKeptByOperator">;

/** The same in a few words, for a list. */
export function termsHint({ isApart, keepMinutes }: Terms, locale: string): string {
  if (keepMinutes === null) return isApart ? "Kept apart" : "Kept, with the history of its prices";
  const rest = `${spanWords(keepMinutes, locale)} after it was last seen`;
  return isApart ? `Kept apart, forgotten ${rest}` : `Forgotten ${rest}`;
}

/** What the marketplace's terms ask, said before it is connected; empty where they ask nothing of the kind. */
export function termsWords(
  { isApart, keepMinutes, isKeptByOperator }: TermsInForce,
  label: string,
  locale: string,
): string {
  if (isKeptByOperator) {
    return `What ${label} shows is kept like that of any other site, with its history, although its terms ask that it be kept apart and forgotten. Whoever runs this installation chose that, and answers for it to ${label}.`;
  }
  const apart = isApart
    ? `What ${label} shows is kept apart: in a pane of its own, without price history, and no other verdict is built on it.`
    : "";
  const kept =
    keepMinutes === null
      ? ""
      : `${isApart ? "It" : `What ${label} shows`} is forgotten ${spanWords(keepMinutes, locale)} after it was last seen.`;
  const asked = apart || kept ? "Its terms ask for this." : "";
  return [apart, kept, asked].filter(Boolean).join(" ");
}
