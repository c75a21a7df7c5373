import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { type IngestRun, ingestRuns, type Source } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import { askForScores, countWaiting, score } from "@/db/test/scoring";
import { systemIds } from "@/lib/platform/clock";

const { db } = await testDatabase();
const ada = await makeUser(db);
const ben = await makeUser(db);
const shared = await makeSource(db, null);
const adas = await makeSource(db, ada.id);
const bens = await makeSource(db, ben.id);
const NOW = Date.parse("2026-11-20T12:00:00Z");

async function startRun(source: Source, over: Partial<IngestRun> = {}): Promise<void> {
  await db.insert(ingestRuns).values({
    id: systemIds.make("run"),
    userId: ada.id,
    sourceId: source.id,
    target: "comps",
    fileName: "sales.csv",
    sizeBytes: 1,
    mapping: {},
    state: "running",
    updatedAt: new Date(NOW - 30_000),
    ...over,
  });
}

async function askForAll(): Promise<void> {
  for (const source of [adas, bens, shared]) {
    await askForScores(db, [(await makeListing(db, source)).id]);
  }
}

afterEach(async () => {
  await db.delete(ingestRuns);
  await score(db);
  expect(await countWaiting(db)).toBe(0);
});

test("while a person's comps come in, their listings wait and everybody else's do not", async () => {
  await askForAll();
  await startRun(adas);
  expect(await score(db)).toMatchObject({ noVerdict: 2 });
  expect(await countWaiting(db)).toBe(1);
  await db.update(ingestRuns).set({ state: "succeeded" }).where(eq(ingestRuns.sourceId, adas.id));
  expect(await score(db)).toMatchObject({ noVerdict: 1 });
});

test("while shared comps come in, all wait: every verdict would be judged again", async () => {
  await askForAll();
  await startRun(shared);
  expect(await score(db)).toMatchObject({ scored: 0, noVerdict: 0 });
  expect(await countWaiting(db)).toBe(3);
});

test("nothing waits for listings that come in, nor for a run that stands still", async () => {
  await startRun(adas, { target: "listings" });
  await startRun(shared, { updatedAt: new Date(NOW - 180_000) });
  await askForAll();
  expect(await score(db)).toMatchObject({ noVerdict: 3 });
});
