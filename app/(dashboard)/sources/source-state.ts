import type { SourceRow } from "./source-views";

export type SourceState =
  | { readonly kind: "asking" | "paused" | "reconnect" | "never" | "active" }
  | { readonly kind: "left-alone"; readonly until: Date };

/** A run that began longer ago has lost its worker: nobody will end it. */
const RUN_MAX_MS = 3 * 60_000;
/** What has been due for so long waits for a jobs process that does not come. */
const TURN_MAX_MS = 2 * 60_000;

/** The page's clock is the server's as of when the page was made; getting here took some seconds. */
const SOON_MS = 5_000;

export function isAsking({ lastRun }: SourceRow, now: Date): boolean {
  if (lastRun?.state !== "running") return false;
  return now.getTime() - Date.parse(lastRun.startedAt) < RUN_MAX_MS;
}

/** Until when a source that failed, or asked for rest, is not asked; null when it may be. */
export function leftAloneUntil({ health }: SourceRow, now: Date): Date | null {
  const until = health.openUntil === null ? null : new Date(health.openUntil);
  return until && until > now ? until : null;
}

/** It may be asked and has not been yet: its turn comes within seconds. */
export function isDue(source: SourceRow, now: Date): boolean {
  if (source.state !== "active" || source.nextDueAt === null) return false;
  const waitedMs = now.getTime() - Date.parse(source.nextDueAt);
  return waitedMs >= -SOON_MS && waitedMs < TURN_MAX_MS && leftAloneUntil(source, now) === null;
}

/** When it is asked again, its rest included; "now" when that is as good as here. */
export function nextAt(source: SourceRow, dueAt: string, now: Date): Date | "now" {
  const dueMs = Date.parse(dueAt);
  const at = new Date(Math.max(dueMs, leftAloneUntil(source, now)?.getTime() ?? dueMs));
  return at.getTime() - now.getTime() <= SOON_MS ? "now" : at;
}

/** Whole seconds until it can be run by hand again; 0 where it can be now, or is not run by hand at all. */
export function secondsToAskable({ state, askableAt, nextDueAt }: SourceRow, now: Date): number {
  if (state !== "active" || askableAt === null || nextDueAt === null) return 0;
  return Math.max(0, Math.ceil((Date.parse(askableAt) - now.getTime()) / 1_000));
}

export function stateOf(source: SourceRow, now: Date): SourceState {
  if (source.state === "needs_reconnect") return { kind: "reconnect" };
  if (isAsking(source, now)) return { kind: "asking" };
  if (source.state === "paused") return { kind: "paused" };
  const until = leftAloneUntil(source, now);
  if (until) return { kind: "left-alone", until };
  return { kind: source.health.lastAttemptAt === null ? "never" : "active" };
}
