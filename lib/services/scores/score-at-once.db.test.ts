import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { listings, users } from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import {
  askForScores,
  countWaiting,
  makeSales,
  PRICES,
  score,
  scoresOf,
  scoringContext,
} from "@/db/test/scoring";
import type { Id } from "@/lib/core/ids";
import { scoreDueListings } from "./score-due-listings";

const { db } = await testDatabase();
const shared = await makeSource(db, null);
await makeSales(db, shared, PRICES);

test("a change made while its listing is scored is scored after it", async () => {
  const listing = await makeListing(db, shared, { category: "Pedals", priceCents: 15_000 });
  await askForScores(db, [listing.id]);
  let wasAsked = false;
  const clock = {
    now: () => {
      // The clock is read when the batch was taken and not yet stored.
      if (!wasAsked) {
        wasAsked = true;
        changed = db
          .update(listings)
          .set({ priceCents: 25_000 })
          .where(eq(listings.id, listing.id))
          .then(() => askForScores(db, [listing.id]));
      }
      return new Date("2026-11-20T12:00:00Z");
    },
  };
  let changed: Promise<unknown> = Promise.resolve();
  await scoreDueListings({ ctx: { ...testContext(db), clock }, input: {} });
  await changed;
  await score(db);
  expect((await scoresOf(db, listing.id)).get(null)?.allInCents).toBe(25_000);
  expect(await countWaiting(db)).toBe(0);
});

test("a listing that another worker has in hand is left to it, whichever request is newer", async () => {
  const listing = await makeListing(db, shared, { category: "Pedals" });
  await askForScores(db, [listing.id]);
  await db.transaction(async (other) => {
    await other.execute(sql`select id from rescore_requests for update`);
    await askForScores(db, [listing.id]);
    expect(await countWaiting(db)).toBe(2);
    expect(await score(db)).toMatchObject({ scored: 0, noVerdict: 0, skipped: 0 });
  });
  expect(await score(db)).toMatchObject({ scored: 1 });
  expect(await countWaiting(db)).toBe(0);
});

test("two workers never each take a part of one listing's requests and leave both", async () => {
  const ada = await makeUser(db);
  const listing = await makeListing(db, shared, { category: "Pedals" });
  for (let round = 0; round < 60; round += 1) {
    await askForScores(db, [listing.id]);
    for (let more = 0; more < 4; more += 1) await askForScores(db, [listing.id], ada.id);
    await Promise.all([score(db), score(db)]);
    expect(await countWaiting(db)).toBe(0);
  }
});

test("many workers give every listing one row", async () => {
  const ids: Id<"listing">[] = [];
  for (let at = 0; at < 60; at += 1) {
    ids.push((await makeListing(db, shared, { category: "Pedals", priceCents: 10_000 + at })).id);
  }
  await askForScores(db, ids);
  const counts = await Promise.all(Array.from({ length: 4 }, () => score(db)));
  await score(db);
  expect(counts.reduce((sum, one) => sum + one.scored, 0)).toBe(60);
  const rows = await db.execute(
    sql`select 1 from listing_scores where listing_id = any(${sql.param(ids)}::text[])`,
  );
  expect(rows).toHaveLength(60);
  expect(await countWaiting(db)).toBe(0);
});

test("deleting a user and listings during scoring neither waits for ever nor leaves rows", async () => {
  const eve = await makeUser(db);
  const eves = await makeSource(db, eve.id);
  await makeSales(db, eves, PRICES);
  const ids: Id<"listing">[] = [];
  for (let at = 0; at < 40; at += 1) {
    ids.push((await makeListing(db, at % 2 ? eves : shared, { category: "Pedals" })).id);
  }
  await askForScores(db, ids);
  const half = ids.filter((_, at) => at % 4 === 0);
  await Promise.all([
    score(db),
    db.delete(users).where(eq(users.id, eve.id)),
    db.execute(sql`delete from listings where id = any(${sql.param(half)}::text[])`),
    score(db),
  ]);
  await score(db);
  const left = await db.execute<{ listing_id: string }>(
    sql`select listing_id from listing_scores where listing_id = any(${sql.param(ids)}::text[])`,
  );
  expect(left).toHaveLength(10);
  expect(await countWaiting(db)).toBe(0);
});

test("what fails is rolled back and done again", async () => {
  const listing = await makeListing(db, shared, { category: "Pedals" });
  await askForScores(db, [listing.id]);
  const ids = {
    make: () => {
      throw new Error("no ids today");
    },
  };
  const broken = { ...scoringContext(db), ids };
  await expect(scoreDueListings({ ctx: broken, input: {} })).rejects.toThrow("no ids today");
  expect(await countWaiting(db)).toBe(1);
  expect(await score(db)).toMatchObject({ scored: 1 });
});

test("no batch is begun after the time is up or the signal aborted", async () => {
  const listing = await makeListing(db, shared, { category: "Pedals" });
  await askForScores(db, [listing.id]);
  expect(await score(db, { limitMs: 0 })).toMatchObject({ scored: 0 });
  const stopped = { ...scoringContext(db), signal: AbortSignal.abort() };
  expect(await scoreDueListings({ ctx: stopped, input: {} })).toMatchObject({ scored: 0 });
  const seen: number[] = [];
  await score(db, { onProgress: (counts: { scored: number }) => seen.push(counts.scored) });
  expect(seen).toEqual([1]);
});

test("what was taken is not judged any more when the signal aborts meanwhile, and goes on waiting", async () => {
  const listing = await makeListing(db, shared, { category: "Pedals", priceCents: 15_000 });
  await askForScores(db, [listing.id]);
  const context = scoringContext(db);
  const stop = new AbortController();
  let reads = 0;
  const now = () => {
    reads += 1;
    // The first time changed comps are looked for, the second a batch is taken.
    if (reads === 2) stop.abort();
    return context.clock.now();
  };
  const stopping = { ...context, clock: { ...context.clock, now }, signal: stop.signal };
  expect(await scoreDueListings({ ctx: stopping, input: {} })).toMatchObject({ scored: 0 });
  expect(reads).toBeGreaterThan(1);
  expect(await countWaiting(db)).toBeGreaterThan(0);
  expect(await score(db)).toMatchObject({ scored: 1 });
});
