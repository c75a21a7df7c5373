import { eq, notInArray, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import {
  compChanges,
  comps,
  evidenceChoices,
  ingestRuns,
  listingScores,
  listings,
  marketModels,
  rescoreRequests,
  sources,
  users,
} from "@/db/schema";
import { startChoosing } from "@/db/test/choosing";
import { makeComp, makeListing, makeSource, makeUser } from "@/db/test/factories";
import { randomFrom, storeWords } from "@/db/test/random-market";
import { makeSales, PRICES, score, scoringContext } from "@/db/test/scoring";
import type { Id } from "@/lib/core/ids";
import { systemIds } from "@/lib/platform/clock";
import { drainCompChanges } from "./drain-comp-changes";

const { db, shared, judgedListing, person, add } = await startChoosing();
const ctx = scoringContext(db);
const other = await makeSource(db, null);
const ada = await makeUser(db);
const bob = await makeUser(db);
const adas = await makeSource(db, ada.id);
const bobs = await makeSource(db, bob.id);

const pedal = await judgedListing();
const adasPedal = await judgedListing(adas);
const bobsPedal = await judgedListing(bobs);
const juno = await judgedListing(shared, { title: "Roland Juno-106", category: "Synths" });
const chorus = { title: "Boss CE-2 chorus", category: "Pedals" };

/** Listings and people that were asked for since the last look. */
async function asked(): Promise<string[]> {
  const rows = await db.delete(rescoreRequests).returning();
  return rows.map((row) => `${row.listingId} ${row.userId ?? "all"}`).sort();
}

async function drained(): Promise<string[]> {
  await drainCompChanges({ ctx });
  return await asked();
}

const all = (...ids: Id<"listing">[]) => ids.map((id) => `${id} all`).sort();

const lasting = [pedal, adasPedal, bobsPedal, juno].map(({ id }) => id);

beforeEach(async () => {
  await db.delete(listings).where(notInArray(listings.id, lasting));
  await db.delete(ingestRuns);
  await db.delete(marketModels);
  await score(db);
  expect(await db.$count(rescoreRequests)).toBe(0);
});

test("a comp asks for what it resembles, and for nothing else of its category", async () => {
  await judgedListing(shared, { title: "Moog Minitaur", category: "Pedals" });
  await makeComp(db, shared, chorus);
  expect(await drained()).toEqual(all(pedal.id, adasPedal.id, bobsPedal.id));
  await makeComp(db, shared, { title: "Zvex fuzz", category: "Pedals" });
  await makeComp(db, shared, { title: "Boss CE-2 chorus", category: "Clocks" });
  expect(await drainCompChanges({ ctx })).toMatchObject({ changes: 2, requested: 0 });
  expect(await asked()).toEqual([]);
  expect(await drainCompChanges({ ctx })).toEqual({ changes: 0, looked: 0, requested: 0 });
});

test("a comp that becomes another thing, or goes, asks for what it resembled before", async () => {
  const comp = await makeComp(db, shared, chorus);
  await drained();
  const changed = { title: "Juno-106", category: "Synths" };
  await db.update(comps).set(changed).where(eq(comps.id, comp.id));
  expect(await drained()).toEqual(all(pedal.id, adasPedal.id, bobsPedal.id, juno.id));
  await db.delete(comps).where(eq(comps.id, comp.id));
  expect(await drained()).toEqual(all(juno.id));
});

test("a person's comps ask for what that person sees; one in another currency counts too", async () => {
  await makeComp(db, adas, { ...chorus, priceCurrency: "JPY" });
  const mine = [pedal.id, adasPedal.id].map((id) => `${id} ${ada.id}`).sort();
  expect(await drained()).toEqual(mine);
  await db.delete(comps).where(eq(comps.sourceId, adas.id));
  expect(await drained()).toEqual(mine);
});

test("a listing that is not for sale rests on no comp", async () => {
  const sold = await judgedListing(shared, { state: "sold" });
  await makeComp(db, shared, chorus);
  expect((await drained()).join()).not.toContain(sold.id);
});

test("a source that is trusted less, or goes, asks for what its comps spoke for", async () => {
  await makeSales(db, other, PRICES);
  await drained();
  await db.update(sources).set({ trust: 0.2 }).where(eq(sources.id, other.id));
  expect(await drained()).toEqual(all(pedal.id, adasPedal.id, bobsPedal.id));
  await db.delete(sources).where(eq(sources.id, other.id));
  expect(await drained()).toEqual(all(pedal.id, adasPedal.id, bobsPedal.id));
});

test("a person who goes leaves nothing to look at", async () => {
  const eve = await makeUser(db);
  const eves = await makeSource(db, eve.id);
  await makeComp(db, eves, chorus);
  await db.delete(users).where(eq(users.id, eve.id));
  expect(await drainCompChanges({ ctx })).toMatchObject({ changes: 0, requested: 0 });
});

test("whoever added a comp to a listing gets a new verdict with it, whatever it resembles", async () => {
  const mara = await person();
  const clock = await makeComp(db, shared, { title: "Grandfather clock", category: "Clocks" });
  await add(mara, pedal.id, clock.id);
  await score(db);
  await db.update(comps).set({ priceCents: 20_900 }).where(eq(comps.id, clock.id));
  expect(await drained()).toEqual([`${pedal.id} ${mara.user.id}`]);
  await db.delete(comps).where(eq(comps.id, clock.id));
});

test("a verdict that rests on a comp too old to be felt today is judged anew when that goes", async () => {
  const faint = { ...chorus, title: "Boss amp", observedOn: "2022-06-01" };
  const comp = await makeComp(db, shared, faint);
  expect(await drained()).toEqual([]);
  await score(db);
  await db.execute(sql`
    update listing_scores set scored_at = '2022-06-03' where listing_id = ${pedal.id}`);
  await db.delete(comps).where(eq(comps.id, comp.id));
  expect(await drained()).toEqual(all(pedal.id));
});

test("comps with a model of their owner's are looked at with its words too", async () => {
  await makeComp(db, bobs, { title: "Unlike anything", category: "Clocks" });
  await storeWords(db, bob.id, randomFrom(1));
  await score(db);
  await makeComp(db, shared, chorus);
  const bobsView = [pedal.id, bobsPedal.id].map((id) => `${id} ${bob.id}`);
  expect(await drained()).toEqual([...all(pedal.id, adasPedal.id), ...bobsView].sort());
  // With the last comp the model goes out of use: everything that bob sees differs.
  await db.delete(comps).where(eq(comps.sourceId, bobs.id));
  const seen = await drained();
  expect(seen).toContain(`${juno.id} ${bob.id}`);
  expect(seen).not.toContain(`${adasPedal.id} ${bob.id}`);
});

test("too many comps to look at ask for all that is related", async () => {
  const moog = await judgedListing(shared, { title: "Moog Minitaur", category: "Pedals" });
  await db.execute(sql`
    insert into comps (id, source_id, external_id, title, category, condition, basis, price_cents,
      price_currency, shipping_kind)
    select 'cmp_many' || n, ${shared.id}, 'many' || n, 'Many things', 'Pedals', 'good', 'sold', 1, 'USD', 'free'
    from generate_series(1, 5001) n`);
  const seen = await drained();
  expect(seen).toEqual(expect.arrayContaining(all(moog.id, pedal.id, adasPedal.id)));
  expect(seen).not.toContain(`${juno.id} all`);
  await db.execute(sql`delete from comps where id like 'cmp_many%'`);
});

test("changes wait for the end of the import that makes them, and are looked at once", async () => {
  const runId = systemIds.make("run");
  await db.insert(ingestRuns).values({
    id: runId,
    userId: ada.id,
    sourceId: adas.id,
    target: "comps",
    fileName: "sales.csv",
    sizeBytes: 1,
    mapping: {},
    state: "running",
    updatedAt: ctx.clock.now(),
  });
  for (let batch = 0; batch < 3; batch += 1) await makeComp(db, adas, chorus);
  await makeComp(db, bobs, chorus);
  const bobsView = [pedal.id, bobsPedal.id].map((id) => `${id} ${bob.id}`).sort();
  expect(await drained()).toEqual(bobsView);
  await db.update(ingestRuns).set({ state: "undoing" }).where(eq(ingestRuns.id, runId));
  expect(await drained()).toEqual([]);
  await db.delete(ingestRuns).where(eq(ingestRuns.id, runId));
  expect(await drainCompChanges({ ctx })).toMatchObject({ changes: 3 });
  expect(await asked()).toEqual([pedal.id, adasPedal.id].map((id) => `${id} ${ada.id}`).sort());
});

test("many at once ask once for each listing, and leave nothing", async () => {
  const extra = [];
  for (let at = 0; at < 30; at += 1) {
    extra.push(await makeListing(db, shared, { ...chorus, category: "Pedals" }));
  }
  await score(db);
  for (let at = 0; at < 10; at += 1) await makeComp(db, at % 2 ? shared : adas, chorus);
  const counts = await Promise.all(Array.from({ length: 20 }, () => drainCompChanges({ ctx })));
  expect(counts.reduce((sum, { changes }) => sum + changes, 0)).toBe(10);
  expect(await db.$count(compChanges, sql`drained_at is null`)).toBe(0);
  const seen = await asked();
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(all(...extra.map(({ id }) => id))));
});

test("a drain that fails leaves its changes for the next, and others' are looked at", async () => {
  await makeComp(db, adas, chorus);
  await makeComp(db, bobs, chorus);
  await db
    .update(compChanges)
    .set({ images: [{ title: null }] })
    .where(eq(compChanges.userId, ada.id));
  expect(await drainCompChanges({ ctx })).toMatchObject({ changes: 1 });
  expect(await db.$count(compChanges, sql`drained_at is null`)).toBe(1);
  await db.delete(compChanges).where(eq(compChanges.userId, ada.id));
});

test("of a change that was looked at only the ids of its comps are kept", async () => {
  const comp = await makeComp(db, adas, { title: "Something private", sellerRef: "ann" });
  await drained();
  await db.delete(comps).where(eq(comps.id, comp.id));
  await drained();
  const kept = await db.select().from(compChanges).where(eq(compChanges.userId, ada.id));
  const text = JSON.stringify(kept);
  expect(text).toContain(comp.id);
  expect(text).not.toContain("private");
  expect(text).not.toContain("ann");
});

test("a person who is only being dealt with keeps their verdicts and requests", async () => {
  await db.transaction(async (tx) => {
    await tx.select().from(users).where(eq(users.id, ada.id)).for("no key update");
    await makeComp(db, adas, chorus);
    await drainCompChanges({ ctx });
    expect(await db.$count(rescoreRequests)).toBeGreaterThan(0);
    await score(db);
  });
  expect(await db.$count(rescoreRequests)).toBe(0);
  const [mine] = await db.select().from(listingScores).where(eq(listingScores.userId, ada.id));
  expect(mine).toBeDefined();
});

test("a person and the comps they chose may go at the same time as those are looked at", async () => {
  for (let round = 0; round < 20; round += 1) {
    const eve = await makeUser(db);
    const comp = await makeComp(db, shared, chorus);
    await db.insert(evidenceChoices).values({
      userId: eve.id,
      listingId: pedal.id,
      compId: comp.id,
      choice: "added",
    });
    await Promise.all([
      db.delete(users).where(eq(users.id, eve.id)),
      db.delete(comps).where(eq(comps.id, comp.id)),
      drainCompChanges({ ctx }),
    ]);
    await drainCompChanges({ ctx });
    await score(db);
  }
  expect(await db.$count(rescoreRequests)).toBe(0);
});

test("old changes go, and no version of a market comes twice", async () => {
  const before = await db.select({ id: compChanges.id }).from(compChanges);
  await db.update(compChanges).set({ drainedAt: new Date("2026-11-18T10:00:00Z") });
  await makeComp(db, shared, chorus);
  await drained();
  const left = await db.select().from(compChanges).where(eq(compChanges.audience, "shared"));
  expect(left).toHaveLength(2);
  expect(left.map(({ imageCount }) => imageCount).sort()).toEqual([0, 1]);
  expect(before.map(({ id }) => id)).not.toContain(left[0]?.id);
});
