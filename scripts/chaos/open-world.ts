import { sql } from "drizzle-orm";
import { connectDatabase } from "@/db/client";
import type { Source } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import { type Sandbox, startSandbox } from "@/sandbox/server";
import type { Ownership } from "./ownership";
import {
  askDesk,
  byMarket,
  CALLS_PER_DAY,
  MARKETS,
  type MarketId,
  takeLedger,
} from "./sandbox-desk";
import { createSlowFetch } from "./slow-fetch";
import { isSameStage, readStage, type Stage } from "./stage";
import { connectMarket, lookFor, settlePeople, type Town } from "./town";
import { createVirtualClock, type VirtualClock } from "./virtual-clock";
import { wordsOf } from "./words-of";
import { Workforce } from "./workforce";

export const MINUTE_MS = 60_000;
/** Morning in California, where eBay's day began hours ago. */
const START = new Date("2026-11-20T18:00:00Z");
/** Searches are made over so many minutes, and so come due in turn ever after. */
const STAGGER_MINUTES = 6;

export type WorldOptions = {
  readonly databaseUrl: string;
  readonly victim: MarketId;
  readonly ownership: Ownership;
  readonly searchesMax: { readonly victim: number; readonly others: number };
  readonly processes: number;
  readonly slots: number;
};

/** A product that asks four marketplaces, and the hands that run it, on one clock. */
export type World = WorldOptions & {
  readonly clock: VirtualClock;
  readonly sandbox: Sandbox;
  readonly town: Town;
  readonly force: Workforce;
  readonly sources: Readonly<Record<MarketId, Source>>;
  readonly words: Readonly<Record<MarketId, readonly string[]>>;
  /** What the victim has gone through since this was emptied. */
  readonly watch: { stages: Stage[] };
  readonly hang: { market: MarketId | null };
  readonly close: () => Promise<void>;
};

/** Connects and searches all four marketplaces, and lets the product run until nothing is new. */
export async function openWorld(options: WorldOptions): Promise<World> {
  const { databaseUrl, victim, processes, slots } = options;
  const { db, close } = connectDatabase(databaseUrl, 2 * processes * slots + 2);
  const clock = createVirtualClock(START);
  const standIn = { now: clock.now, advance: () => undefined, isManual: true };
  // Settings are read once: another world in this process has its stand-in where the first had it.
  const port = Number(new URL(process.env.SANDBOX_URL ?? "http://127.0.0.1").port);
  const sandbox = await startSandbox({ seed: "chaos", port, clock: standIn, pace: 1 });
  process.env.SANDBOX_URL = sandbox.url;
  const hang: World["hang"] = { market: null };
  const slow = createSlowFetch({
    clock,
    sandboxUrl: sandbox.url,
    isHanging: (market) => market === hang.market,
    onHang: () => force.noteHang(),
  });
  const real = globalThis.fetch;
  globalThis.fetch = slow.fetch;
  const town = await settlePeople(db, clock);
  const watch: World["watch"] = { stages: [] };
  let victimId: Id<"source"> | null = null;
  const force = new Workforce({
    ...{ ctx: town.ctx, clock, processes, slots, hungCount: slow.hungCount },
    onAsked: async (sourceId) => {
      if (sourceId !== victimId) return;
      const stage = await readStage(town, sourceId);
      if (!isSameStage(watch.stages.at(-1), stage)) watch.stages.push(stage);
    },
  });
  await askDesk(sandbox, "POST", "/limits", ebayLimit);
  await askDesk(sandbox, "POST", "/limits", etsyLimit);
  const connected = await connectAll(options, { sandbox, town, force });
  victimId = connected[victim].id;
  const words = byMarket((market) =>
    wordsOf(sandbox, market, { max: maxOf(options, market), turns: STAGGER_MINUTES }),
  );
  const world: World = {
    ...options,
    ...{ clock, sandbox, town, force, sources: connected, words, watch, hang },
    close: async () => {
      globalThis.fetch = real;
      await sandbox.close();
      await close();
    },
  };
  await startSearching(world);
  return world;
}

const limit = Number(CALLS_PER_DAY);
const ebayLimit = { market: "ebay", name: "browse", limit };
const etsyLimit = { market: "etsy", name: "per-day", limit };

/** A question to Discogs costs as much as several to others. */
const maxOf = ({ victim, searchesMax }: WorldOptions, market: MarketId) =>
  market === victim
    ? searchesMax.victim
    : Math.floor(searchesMax.others / (market === "discogs" ? 4 : 1));

/**
 * All questions come due in turn again, from a full minute on: an outage leaves them due at once, and how many fall into
 * ten minutes would be chance.
 */
export async function spreadTurns({ town, clock, force }: World): Promise<void> {
  await force.runFor(MINUTE_MS - (clock.now().getTime() % MINUTE_MS));
  const now = clock.now().toISOString();
  await town.ctx.db.execute(sql`
    update fetches f set due_at = ${now}::timestamptz + make_interval(secs => 60 * turn + 30) from (
      select id, (row_number() over (partition by source_id order by id) % ${STAGGER_MINUTES})::int as turn
      from fetches) t
    where t.id = f.id`);
}

type Hands = Pick<World, "sandbox" | "town" | "force">;

async function connectAll({ ownership }: WorldOptions, { sandbox, town, force }: Hands) {
  const [person] = town.people;
  assert(person, "there are people");
  const connected = new Map<MarketId, Source>();
  for (const market of MARKETS) {
    const wish = { person, sandbox, market, ownership };
    connected.set(market, await force.during(() => connectMarket(wish)));
  }
  return byMarket((market) => {
    const source = connected.get(market);
    assert(source, "all are connected");
    return source;
  });
}

async function startSearching({ town, force, sources: all, words, sandbox }: World) {
  for (let minute = 0; minute < STAGGER_MINUTES; minute += 1) {
    for (const market of MARKETS) {
      for (const [at, text] of words[market].entries()) {
        if (at % STAGGER_MINUTES !== minute) continue;
        await lookFor(town.people, all[market], text, at);
      }
    }
    await force.runFor(MINUTE_MS);
  }
  await force.runFor((STAGGER_MINUTES + 1) * MINUTE_MS);
  await takeLedger(sandbox);
}
