import { eq } from "drizzle-orm";
import { fetches } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import type { FaultKind } from "./fault-kinds";
import { runAndMeasure, type Stretch } from "./measure";
import { MINUTE_MS, type World } from "./open-world";
import { askDesk, MARKETS } from "./sandbox-desk";
import { isLeftAlone, readStage, type Stage } from "./stage";
import { connectMarket } from "./town";

/** After an outage everything must be as before within so long. */
const RECOVERY_MINUTES_MAX = 20;
/** Until every question has had its turn again. */
const SETTLE_MINUTES = 7;
/** In the fault's answers, where it is one that says when to come back. */
const RETRY_AFTER_SECONDS = 30;

export type Outage = {
  readonly outage: Stretch;
  /** Null: it was never left alone. */
  readonly openedSeconds: number | null;
  readonly callsAfterOpened: number;
  readonly overQuotaAfter: number;
  /** What the product says of the source at the end of it. */
  readonly state: string;
  readonly failures: number;
  readonly errorKind: string | null;
  readonly errorText: string | null;
  /** How it came to that, and how it went on: each change, by the seconds since the fault began. */
  readonly stages: readonly ToldStage[];
  /** From the end of the fault, or from what a person did then, to the first answer; null: not within the time. */
  readonly answeredSeconds: number | null;
  /** Until every question was answered again. */
  readonly recoveredSeconds: number | null;
  /** What is said afterwards: nothing, where it is well. */
  readonly errorTextAfter: string | null;
};

type ToldStage = Pick<Stage, "state" | "failures" | "errorKind" | "errorText"> & {
  readonly afterSeconds: number;
  readonly leftAloneSeconds: number;
};

/** Lets a fault last at the victim, ends it, and waits until all that was asked in vain is answered. */
export async function runFault(world: World, kind: FaultKind, outageMs: number): Promise<Outage> {
  const { clock, victim, watch } = world;
  watch.stages.length = 0;
  const from = clock.now();
  const stop = await begin(world, kind);
  const outage = await runOutage(world, kind, outageMs);
  const { state, failures, errorKind, errorText } = await stageOf(world);
  const opened = watch.stages.find(isLeftAlone)?.at ?? null;
  await stop();
  const recovery = await recover(world, kind);
  return {
    outage,
    ...sinceOpened(from, opened, outage, victim),
    overQuotaAfter: recovery.overQuota,
    ...{ state, failures, errorKind, errorText },
    stages: watch.stages.map((stage) => toldOf(stage, from)),
    answeredSeconds: recovery.answered,
    recoveredSeconds: recovery.seconds,
    errorTextAfter: (await stageOf(world)).errorText,
  };
}

function sinceOpened(from: Date, opened: Date | null, { calls }: Stretch, victim: string) {
  if (opened === null) return { openedSeconds: null, callsAfterOpened: 0 };
  const later = calls.filter(({ market, at }) => market === victim && at > opened);
  return { openedSeconds: secondsBetween(from, opened), callsAfterOpened: later.length };
}

const secondsBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1_000;

async function begin(world: World, kind: FaultKind): Promise<() => Promise<unknown>> {
  const { sandbox, victim: market, hang } = world;
  if (kind.onWire === null) {
    if (kind.everyMs === undefined) await happen(world, kind);
    return async () => undefined;
  }
  const order = { market, kind: kind.onWire, retryAfterSeconds: RETRY_AFTER_SECONDS };
  await askDesk(sandbox, "POST", "/faults", order);
  if (kind.onWire === "hang") hang.market = market;
  return async () => {
    hang.market = null;
    await askDesk(sandbox, "DELETE", "/faults");
  };
}

async function happen({ sandbox, victim: market }: World, { events }: FaultKind): Promise<void> {
  const name = events?.[market];
  assert(name, "the market knows this fault");
  await askDesk(sandbox, "POST", "/events", { kind: "market", market, name });
}

async function runOutage(world: World, kind: FaultKind, outageMs: number): Promise<Stretch> {
  const { everyMs } = kind;
  if (everyMs === undefined) return await runAndMeasure(world, outageMs);
  const again = setEvery(world, kind, everyMs);
  return await runAndMeasure(world, outageMs).finally(again);
}

/** On the virtual clock: the event happens now, and again and again until it is called off. */
function setEvery(world: World, kind: FaultKind, everyMs: number): () => void {
  let callOff = () => {};
  const ring = () => {
    void happen(world, kind);
    callOff = world.clock.timers.alarm(everyMs, ring);
  };
  callOff = world.clock.timers.alarm(1, ring);
  return () => callOff();
}

const stageOf = ({ town, sources, victim }: World) => readStage(town, sources[victim].id);

function toldOf(stage: Stage, from: Date): ToldStage {
  const { at, state, failures, errorKind, errorText, openUntil } = stage;
  const left = openUntil === null ? 0 : Math.max(0, secondsBetween(at, openUntil));
  const afterSeconds = secondsBetween(from, at);
  return { afterSeconds, state, failures, errorKind, errorText, leftAloneSeconds: left };
}

/** How many questions of the victim have been answered since, and how many have not. */
async function answers({ town, sources: all, victim }: World, since: Date) {
  const rows = await town.ctx.db
    .select({ at: fetches.lastSuccessAt })
    .from(fetches)
    .where(eq(fetches.sourceId, all[victim].id));
  const answered = rows.filter(({ at }) => at !== null && at >= since).length;
  return { answered, missing: rows.length - answered };
}

/** What a person must do is done, then all that waits for it is time. */
async function recover(world: World, { remedy, ownership }: FaultKind) {
  const { force, sandbox, victim: market, town, clock } = world;
  const [person] = town.people;
  assert(person, "there are people");
  const from = clock.now();
  if (remedy === "connect") {
    await force.during(() => connectMarket({ person, sandbox, market, ownership }));
  }
  let overQuota = 0;
  const run = async (minutes: number) => {
    const { of } = await runAndMeasure(world, minutes * MINUTE_MS);
    overQuota += MARKETS.reduce((sum, one) => sum + of[one].overQuota, 0);
  };
  let answered: number | null = null;
  let seconds: number | null = null;
  for (let minute = 0; minute < RECOVERY_MINUTES_MAX && seconds === null; minute += 1) {
    await run(1);
    const now = await answers(world, from);
    if (now.answered > 0) answered ??= secondsBetween(from, clock.now());
    if (now.missing === 0) seconds = secondsBetween(from, clock.now());
  }
  await run(SETTLE_MINUTES);
  return { answered, seconds, overQuota };
}
