// How fast stored listings are judged: npm run bench:score -- --listings N [--comps M] [--rescore-max L]
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import pino from "pino";
import { connectDatabase, type Database } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { systemIds } from "@/lib/platform/clock";
import type { ServiceContext } from "@/lib/services/context";
import { findDueAudiences } from "@/lib/services/models/find-due-audiences";
import { trainModel } from "@/lib/services/models/train-model";
import { claimDueListings } from "@/lib/services/scores/claim-due-listings";
import { drainCompChanges } from "@/lib/services/scores/drain-comp-changes";
import { judgeDueListings } from "@/lib/services/scores/judge-due-listings";
import { loadChoices } from "@/lib/services/scores/load-choices";
import { loadMarkets } from "@/lib/services/scores/markets";
import { relatedListings } from "@/lib/services/scores/related-listings";
import { scoreDueListings } from "@/lib/services/scores/score-due-listings";
import { startEmbeddedPostgres } from "../embedded-postgres.mjs";
import { scoreNaively } from "./score-naively";
import { seedMarket } from "./seed-market";

/** A brand of the eighth category, as `seedMarket` names them. */
const CHANGED = {
  category: createHash("md5").update("7").digest("hex").slice(0, 8),
  brand: "brand35",
};
const NAIVE_LISTINGS = 50;
const IN_MEMORY_MAX = 20_000;
const NOW = new Date("2026-11-21T12:00:00Z");

const { values: options } = parseArgs({
  options: {
    listings: { type: "string" },
    comps: { type: "string" },
    "rescore-max": { type: "string" },
  },
});
const listings = Number(options.listings);
const comps = Number(options.comps ?? options.listings);
/** A full pass over very many listings takes long; a part of them tells the same rate. */
const rescored = Math.min(listings, Number(options["rescore-max"] ?? listings));
if (!(listings > 0 && comps > 0)) {
  console.error("bench:score needs --listings N, and may have --comps M (as many, if not).");
  process.exit(2);
}

const seconds = async (work: () => Promise<unknown>) => {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
};
const say = (text: string) => console.error(`${text} (load ${loadavg()[0]?.toFixed(1)})`);

/** Judges without storing: the claim is rolled back. Listings a second, and what getting the market ready took. */
async function measureInMemory(ctx: ServiceContext, db: Database) {
  const measured = { perSecond: 0, loadSeconds: 0 };
  const undo = new Error("rolled back");
  await db
    .transaction(async (tx) => {
      const { listings: due } = await claimDueListings(tx, IN_MEMORY_MAX, NOW);
      const choices = await loadChoices(tx, []);
      measured.loadSeconds = await seconds(() => loadMarkets(tx, ctx.db, NOW));
      const markets = await loadMarkets(tx, ctx.db, NOW);
      const present = new Set<never>();
      const took = await seconds(() =>
        judgeDueListings(due, { markets, choices, present, now: NOW }),
      );
      measured.perSecond = due.length / took;
      throw undo;
    })
    .catch((error) => {
      if (error !== undo) throw error;
    });
  return measured;
}

/** Changes 1,000 comps of one category and brand, as far as there are so many, and judges what they touch. */
async function measureIncremental(ctx: ServiceContext, db: Database) {
  const touched = [CHANGED];
  const [all] = await db.transaction(async (tx) =>
    tx.execute<{ count: number }>(sql`
      select count(*)::int as count from listings l where ${await relatedListings(tx, sql`true`, touched)}`),
  );
  await db.execute(sql`
    update comps set price_cents = price_cents + 1, updated_at = now()
    where id in (select id from comps where category = ${CHANGED.category} and brand = ${CHANGED.brand} limit 1000)`);
  let requested = 0;
  const drainSeconds = await seconds(async () => {
    requested = (await drainCompChanges({ ctx })).requested;
  });
  const scoreSeconds = await seconds(() => scoreDueListings({ ctx, input: {} }));
  return {
    related: all?.count ?? 0,
    requested,
    drainSeconds,
    seconds: drainSeconds + scoreSeconds,
  };
}

async function askForAll(db: Database) {
  await db.execute(sql`delete from rescore_requests`);
  await db.execute(sql`
    insert into rescore_requests (listing_id) select id from listings order by id limit ${rescored}`);
}

/** The highest there was so far. */
const memoryMb = () => process.resourceUsage().maxRSS / 1_024;

async function measure(db: Database) {
  const ctx: ServiceContext = {
    db,
    clock: { now: () => NOW },
    ids: systemIds,
    actor: { kind: "system" },
    log: pino({ level: "warn" }, process.stderr),
  };
  say(`seeded ${await seconds(() => seedMarket(db, { comps, listings }))} s`);
  // What the seeding touched is asked for below.
  await db.execute(sql`update comp_changes set drained_at = now()`);
  const trainSeconds = await seconds(async () => {
    for (const input of await findDueAudiences({ ctx })) await trainModel({ ctx, input });
  });
  const trainPeakMemoryMb = memoryMb();
  say(`trained in ${trainSeconds.toFixed(1)} s`);
  await askForAll(db);
  const { loadSeconds, perSecond: coldPerSecond } = await measureInMemory(ctx, db);
  const firstSeconds = await seconds(() => scoreDueListings({ ctx, input: {} }));
  await askForAll(db);
  // Again, as warm as the full pass that it is compared with.
  const inMemoryPerSecond = Math.max(coldPerSecond, (await measureInMemory(ctx, db)).perSecond);
  say(`in memory ${inMemoryPerSecond.toFixed(0)}/s`);
  const fullSeconds = await seconds(() => scoreDueListings({ ctx, input: {} }));
  say(`full ${(rescored / fullSeconds).toFixed(0)}/s`);
  const incremental = await measureIncremental(ctx, db);
  say(`incremental ${incremental.requested} of ${incremental.related}`);
  const naivePerSecond = await scoreNaively(db, NAIVE_LISTINGS, NOW);
  const fullPerSecond = rescored / fullSeconds;
  return {
    listings,
    comps,
    rescored,
    trainSeconds,
    loadSeconds,
    inMemoryPerSecond,
    firstPerSecond: rescored / firstSeconds,
    fullPerSecond,
    fullToInMemory: fullPerSecond / inMemoryPerSecond,
    relatedListings: incremental.related,
    incrementalListings: incremental.requested,
    drainSeconds: incremental.drainSeconds,
    incrementalSeconds: incremental.seconds,
    incrementalPerSecond: incremental.requested / incremental.seconds,
    naivePerSecond,
    fullToNaive: fullPerSecond / naivePerSecond,
    trainPeakMemoryMb,
    peakMemoryMb: memoryMb(),
    loadAverage: loadavg()[0],
  };
}

const folder = mkdtempSync(join(tmpdir(), "deal-scout-bench-"));
const server = await startEmbeddedPostgres({ folder });
try {
  await migrateDatabase(server.url);
  const { db, close } = connectDatabase(server.url, 6);
  console.log(JSON.stringify(await measure(db)));
  await close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
