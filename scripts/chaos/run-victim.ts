import { type Comparison, compareWorlds } from "./compare-worlds";
import type { FaultKind } from "./fault-kinds";
import { type Figures, runAndMeasure, type Stretch } from "./measure";
import { MINUTE_MS, openWorld, spreadTurns, type WorldOptions } from "./open-world";
import { type Outage, runFault } from "./run-fault";
import { byMarket, MARKETS, type MarketId } from "./sandbox-desk";

/** Bounds of the run, in hundredths. */
const OUTAGE_CALLS_MAX = 2;
const OTHERS_MIN = 95;
/** The longest pause, its jitter, and the planner's own minute. */
const ANSWER_SECONDS_MAX = 8 * 60;
/** What has waited goes through the marketplace's rate. */
const RECOVERY_SECONDS_MAX = 15 * 60;
/** More do not go through their 60 calls a minute in turn: a question costs Reverb two calls, Discogs up to six. */
const SEARCHES_MAX: Partial<Record<MarketId, number>> = { reverb: 120, discogs: 72 };
/** One person may have 200, and has others elsewhere. */
const OWN_SEARCHES_MAX = 120;
/** A refused sign-in or key: the call that is refused, and one with a fresh token. */
const REFUSED_CALLS_MAX = 6;

export type FaultResult = {
  readonly victim: MarketId;
  readonly fault: string;
  readonly normalCalls: number;
  readonly outageCalls: number;
  readonly outageShare: number;
  readonly openedSeconds: number | null;
  readonly callsAfterOpened: number;
  readonly shareAfterOpened: number;
  readonly overQuota: number;
  /** The least of the others' share of normal, by calls and by questions that were answered. */
  readonly othersCalls: number;
  readonly othersAnswers: number;
  /** Questions answered as usual and in the outage, by marketplace. */
  readonly answers: Readonly<Record<MarketId, readonly [normal: number, outage: number]>>;
  readonly answeredSeconds: number | null;
  readonly recoveredSeconds: number | null;
  readonly state: string;
  readonly failures: number;
  readonly errorKind: string | null;
  readonly errorText: string | null;
  readonly errorTextAfter: string | null;
  readonly stages: Outage["stages"];
  readonly broken: readonly string[];
} & Comparison;

export type VictimOptions = Pick<WorldOptions, "databaseUrl" | "victim" | "ownership"> & {
  readonly faults: readonly FaultKind[];
  readonly minutes: number;
  readonly searches: number;
  /** At each of the others. */
  readonly searchesElsewhere: number;
};

/** One world: so many minutes as usual, then each fault in turn, with all that it takes to be well again between them. */
export async function* runVictim(options: VictimOptions): AsyncGenerator<FaultResult> {
  const { faults, minutes, searches, searchesElsewhere: others, ...rest } = options;
  const busy = Math.min(searches, mostSearches(options));
  const searchesMax = { victim: busy, others };
  const world = await openWorld({ ...rest, searchesMax, processes: 2, slots: 2 });
  try {
    await spreadTurns(world);
    const normal = await runAndMeasure(world, minutes * MINUTE_MS);
    for (const kind of faults) {
      await spreadTurns(world);
      const outage = await runFault(world, kind, minutes * MINUTE_MS);
      yield judge(options.victim, kind, normal, outage, await compareWorlds(world));
    }
  } finally {
    await world.close();
  }
}

function mostSearches({ victim, ownership }: VictimOptions): number {
  const max = SEARCHES_MAX[victim] ?? Number.POSITIVE_INFINITY;
  return ownership === "own" ? Math.min(OWN_SEARCHES_MAX, max) : max;
}

const percent = (part: number, whole: number) =>
  whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100;

function judge(
  victim: MarketId,
  kind: FaultKind,
  normal: Stretch,
  { outage, overQuotaAfter, ...rest }: Outage,
  comparison: Comparison,
): FaultResult {
  const others = MARKETS.filter((one) => one !== victim && normal.of[one].calls > 0);
  const least = (field: keyof Figures) =>
    others.reduce(
      (min, one) => Math.min(min, percent(outage.of[one][field], normal.of[one][field])),
      Number.POSITIVE_INFINITY,
    );
  const normalCalls = normal.of[victim].calls;
  const outageCalls = outage.of[victim].calls;
  const over = [normal, outage].flatMap(({ of }) => MARKETS.map((one) => of[one].overQuota));
  const result = {
    victim,
    fault: kind.name,
    normalCalls,
    outageCalls,
    outageShare: percent(outageCalls, normalCalls),
    ...rest,
    shareAfterOpened: percent(rest.callsAfterOpened, normalCalls),
    overQuota: over.reduce((sum, one) => sum + one, overQuotaAfter),
    othersCalls: least("calls"),
    othersAnswers: least("answered"),
    answers: byMarket((one) => [normal.of[one].answered, outage.of[one].answered] as const),
    ...comparison,
  };
  return { ...result, broken: brokenBounds(kind, result) };
}

/** Each bound that does not hold, as a sentence. */
function brokenBounds(kind: FaultKind, result: Omit<FaultResult, "broken">): string[] {
  const isOutage = kind.remedy !== "none";
  const isRefused = kind.remedy === "connect";
  const { answeredSeconds, recoveredSeconds } = result;
  const bounds: [boolean, string][] = [
    [
      !isOutage || result.outageShare <= OUTAGE_CALLS_MAX,
      `calls in the outage are ${result.outageShare} % of normal`,
    ],
    [isOutage || result.outageShare >= OTHERS_MIN, `calls fell to ${result.outageShare} %`],
    [isOutage || result.failures === 0, `it failed ${result.failures} times in a row`],
    [
      !isRefused || result.outageCalls <= REFUSED_CALLS_MAX,
      `${result.outageCalls} calls after the first refusal`,
    ],
    [!isRefused || result.state === "needs_reconnect", `it is ${result.state} after a refusal`],
    [!isOutage || /^\w.* .*[.!]/.test(result.errorText ?? ""), "nothing is said of it"],
    [result.errorTextAfter === null, `afterwards it still says ${result.errorTextAfter}`],
    [result.overQuota === 0, `${result.overQuota} calls over quota`],
    [result.othersAnswers >= OTHERS_MIN, `others' answers fell to ${result.othersAnswers} %`],
    [
      answeredSeconds !== null && answeredSeconds <= ANSWER_SECONDS_MAX,
      `it took ${answeredSeconds ?? "more than 1,200"} s until it answered again`,
    ],
    [
      recoveredSeconds !== null && recoveredSeconds <= RECOVERY_SECONDS_MAX,
      `it took ${recoveredSeconds ?? "more than 1,200"} s until all was answered`,
    ],
    [result.lost === 0, `${result.lost} of ${result.offers} offers are missing`],
    [result.doubled === 0, `${result.doubled} offers are there twice`],
    [result.invented === 0, `${result.invented} listings are of no offer`],
  ];
  return bounds
    .filter(([holds]) => !holds)
    .map(([, problem]) => `${result.victim}, ${kind.name}: ${problem}.`);
}
