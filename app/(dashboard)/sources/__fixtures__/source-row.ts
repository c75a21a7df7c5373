import type { SourceRow } from "../source-views";

export const NOW = new Date("2026-11-27T12:00:00Z");
export const FORMAT = { locale: "en-US", timeZone: "UTC", distanceUnit: "mi" } as const;

/** The time so many seconds from `NOW`, as it comes over the wire. */
export const inSeconds = (seconds: number) =>
  new Date(NOW.getTime() + 1_000 * seconds).toISOString();

const HEALTH: SourceRow["health"] = {
  lastAttemptAt: inSeconds(-180),
  lastSuccessAt: inSeconds(-180),
  failures: 0,
  failingSince: null,
  openUntil: null,
  error: null,
  lagSeconds: 720,
  rowsIn: 1_204,
  rowsRejected: 0,
};

type Over = Partial<Omit<SourceRow, "health">> & { health?: Partial<SourceRow["health"]> };

/** A source that is doing well, but for what is said. */
export function sourceRow({ health, ...over }: Over = {}): SourceRow {
  return {
    id: "src_1" as SourceRow["id"],
    kind: "api",
    name: "Reverb",
    isOwn: true,
    connectorId: "reverb",
    environment: "production",
    hasOwnKeys: false,
    isSignedIn: false,
    state: "active",
    isApart: false,
    keepMinutes: null,
    keepMinutesMax: null,
    attribution: null,
    quota: null,
    searchCount: 1,
    listingCount: 310,
    nextDueAt: inSeconds(240),
    askableAt: null,
    lastRun: null,
    ...over,
    health: { ...HEALTH, ...health },
  };
}

export function run(over: Partial<NonNullable<SourceRow["lastRun"]>> = {}) {
  return {
    state: "succeeded" as const,
    startedAt: inSeconds(-180),
    finishedAt: inSeconds(-178),
    calls: 2,
    rowsIn: 40,
    rowsNew: 12,
    rowsChanged: 0,
    rowsRejected: 0,
    rejects: [],
    failure: null,
    ...over,
  };
}
