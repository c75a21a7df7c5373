import { asc, eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  comps,
  ingestChanges,
  ingestRuns,
  listingMarks,
  listingPrices,
  listings,
  rescoreRequests,
  type User,
} from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import { csvOf, importFile, manyRows, requestImport } from "@/db/test/import-file";
import type { Id } from "@/lib/core/ids";
import { updateListing } from "../listings/update-listing";
import { drainCompChanges } from "../scores/drain-comp-changes";
import { revertImport } from "./revert-import";
import { runImport } from "./run-import";
import { undoImport } from "./undo-import";

const { db } = await testDatabase();

/** As the page and the job do it together. */
async function undo(user: User, runId: Id<"run">) {
  const asked = await undoImport({ ctx: testContext(db, actorOf(user)), input: { id: runId } });
  expect(asked.state).toBe("undoing");
  const run = await revertImport({ ctx: testContext(db), input: { runId } });
  if (!run) throw new Error("there was nothing to undo");
  return run;
}

/** Everything a person has: listings with their prices, and comps. */
async function stateOf(user: User) {
  const rows = await db
    .select()
    .from(listings)
    .where(eq(listings.userId, user.id))
    .orderBy(asc(listings.externalId));
  const prices = await db
    .select()
    .from(listingPrices)
    .where(
      inArray(
        listingPrices.listingId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(listingPrices.listingId), asc(listingPrices.observedFrom));
  const priced = await db
    .select()
    .from(comps)
    .where(eq(comps.userId, user.id))
    .orderBy(asc(comps.externalId));
  return { rows, prices, comps: priced };
}

test("what an import added goes, with its prices and what hangs on it", async () => {
  const user = await makeUser(db);
  const run = await importFile(db, user, csvOf(manyRows(1_200)));
  const { rows } = await stateOf(user);
  await db
    .insert(listingMarks)
    .values({ userId: user.id, listingId: rows[0]?.id as Id<"listing">, savedAt: new Date() });
  expect(await undo(user, run.id)).toMatchObject({
    state: "undone",
    rowsReverted: 1_200,
    rowsKept: 0,
  });
  expect(await stateOf(user)).toEqual({ rows: [], prices: [], comps: [] });
  expect(await db.select().from(ingestChanges).where(eq(ingestChanges.runId, run.id))).toEqual([]);
});

test("what an import changed or only saw again is exactly as before, and is scored anew", async () => {
  const user = await makeUser(db);
  await importFile(db, user, csvOf(manyRows(4, () => ({ color: "red" }))));
  const before = await stateOf(user);
  const changed = manyRows(5, (index) =>
    index % 2 ? { price: 1, title: "Other", color: "blue" } : { color: "red" },
  );
  const run = await importFile(db, user, csvOf(changed));
  await db.delete(rescoreRequests);
  expect(await undo(user, run.id)).toMatchObject({ rowsReverted: 5, rowsKept: 0 });
  expect(await stateOf(user)).toEqual(before);
  const wanted = await db.select({ id: rescoreRequests.listingId }).from(rescoreRequests);
  const touched = before.rows.filter((_, index) => index % 2 === 1).map(({ id }) => id);
  expect(wanted.map(({ id }) => id).sort()).toEqual(touched.sort());
});

test("a row that was changed twice in one file goes back to what it was before the file", async () => {
  const user = await makeUser(db);
  await importFile(db, user, csvOf(manyRows(1)));
  const before = await stateOf(user);
  const rows = [...manyRows(1), ...manyRows(1_100, (index) => ({ id: `b${index}` }))];
  rows.push({ ...manyRows(1)[0], price: 3 });
  rows.push(...manyRows(1_100, (index) => ({ id: `c${index}` })));
  rows.push({ ...manyRows(1)[0], price: 4 });
  const run = await importFile(db, user, csvOf(rows));
  expect(run.rowsRepeated).toBe(2);
  await undo(user, run.id);
  expect(await stateOf(user)).toEqual(before);
});

describe("what something later touched stays", () => {
  test("a later import, also one that only saw the row again", async () => {
    const user = await makeUser(db);
    const first = await importFile(db, user, csvOf(manyRows(4)));
    await importFile(db, user, csvOf(manyRows(2, (index) => (index ? { price: 1 } : {}))));
    expect(await undo(user, first.id)).toMatchObject({ rowsReverted: 2, rowsKept: 2 });
    const { rows } = await stateOf(user);
    expect(rows.map(({ externalId, priceCents }) => [externalId, priceCents])).toEqual([
      ["a0", 10_000],
      ["a1", 100],
    ]);
  });

  test("a change by hand", async () => {
    const user = await makeUser(db);
    const run = await importFile(db, user, csvOf(manyRows(2)));
    const { rows } = await stateOf(user);
    const input = { id: rows[0]?.id as Id<"listing">, title: "My own words" };
    await updateListing({ ctx: testContext(db, actorOf(user)), input });
    expect(await undo(user, run.id)).toMatchObject({ rowsReverted: 1, rowsKept: 1 });
    expect((await stateOf(user)).rows).toMatchObject([{ title: "My own words" }]);
  });

  test("until that is undone too: then nothing of both is left", async () => {
    const user = await makeUser(db);
    const first = await importFile(db, user, csvOf(manyRows(3)));
    const second = await importFile(db, user, csvOf(manyRows(3, () => ({ price: 1 }))));
    const third = await importFile(db, user, csvOf(manyRows(4)));
    expect(await undo(user, second.id)).toMatchObject({ rowsReverted: 0, rowsKept: 3 });
    expect(await undo(user, first.id)).toMatchObject({ rowsReverted: 0, rowsKept: 3 });
    await undo(user, third.id);
    expect(await stateOf(user)).toEqual({ rows: [], prices: [], comps: [] });
  });
});

test("comps come back too, and every listing they spoke about is scored anew", async () => {
  const user = await makeUser(db);
  const listing = await makeListing(db, await makeSource(db, user.id), { category: "Amps" });
  const sold = (over: object) => csvOf(manyRows(3, () => ({ price_type: "sold", ...over })));
  await importFile(db, user, sold({ category: "Amps" }), { target: "comps" });
  const before = await stateOf(user);
  const run = await importFile(db, user, sold({ category: "Effects", price: 1 }), {
    target: "comps",
  });
  await drainCompChanges({ ctx: testContext(db) });
  await db.delete(rescoreRequests);
  expect(await undo(user, run.id)).toMatchObject({ rowsReverted: 3 });
  expect(await stateOf(user)).toEqual(before);
  await drainCompChanges({ ctx: testContext(db) });
  const wanted = await db.select({ id: rescoreRequests.listingId }).from(rescoreRequests);
  expect(wanted).toContainEqual({ id: listing.id });
});

describe("an import that is not at its end", () => {
  test("that waits is not begun", async () => {
    const user = await makeUser(db);
    const runId = await requestImport(db, user, csvOf(manyRows(2)));
    expect(await undo(user, runId)).toMatchObject({ state: "undone", rowsReverted: 0 });
    expect(await runImport({ ctx: testContext(db), input: { runId } })).toBeNull();
    expect((await stateOf(user)).rows).toEqual([]);
  });

  test("that runs is stopped", async () => {
    const user = await makeUser(db);
    const runId = await requestImport(db, user, csvOf(manyRows(5_000)));
    let asked: Promise<unknown> | undefined;
    const onProgress = () => {
      asked ??= undoImport({ ctx: testContext(db, actorOf(user)), input: { id: runId } });
    };
    expect(await runImport({ ctx: testContext(db), input: { runId, onProgress } })).toBeNull();
    await asked;
    const run = await revertImport({ ctx: testContext(db), input: { runId } });
    expect(run).toMatchObject({ state: "undone", rowsKept: 0 });
    expect(run?.rowsReverted).toBeLessThan(5_000);
    expect((await stateOf(user)).rows).toEqual([]);
  });
});

test("an undo that was interrupted goes on where it stopped, and two at once take each row back once", async () => {
  const user = await makeUser(db);
  const { id: runId } = await importFile(db, user, csvOf(manyRows(3_500)));
  await undoImport({ ctx: testContext(db, actorOf(user)), input: { id: runId } });
  const stop = new AbortController();
  let batches = 0;
  const clock = {
    now: () => {
      batches += 1;
      if (batches === 2) stop.abort(new Error("the process was told to stop"));
      return new Date();
    },
  };
  const interrupted = { ...testContext(db), clock, signal: stop.signal };
  await expect(revertImport({ ctx: interrupted, input: { runId } })).rejects.toThrow(
    "told to stop",
  );
  const left = (await stateOf(user)).rows.length;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(3_500);
  const both = await Promise.all([
    revertImport({ ctx: testContext(db), input: { runId } }),
    revertImport({ ctx: testContext(db), input: { runId } }),
  ]);
  expect(both.filter((run) => run !== null)).toMatchObject([
    { state: "undone", rowsReverted: 3_500 },
  ]);
  expect((await stateOf(user)).rows).toEqual([]);
});

describe("what cannot be undone says why", () => {
  test("asking twice changes nothing", async () => {
    const user = await makeUser(db);
    const run = await importFile(db, user, csvOf(manyRows(2)));
    await undo(user, run.id);
    const ctx = testContext(db, actorOf(user));
    expect(await undoImport({ ctx, input: { id: run.id } })).toMatchObject({ state: "undone" });
    expect(await revertImport({ ctx: testContext(db), input: { runId: run.id } })).toBeNull();
  });

  test("a failed import, and one from too long ago", async () => {
    const user = await makeUser(db);
    const ctx = testContext(db, actorOf(user));
    const run = await importFile(db, user, csvOf(manyRows(2)));
    const set = (over: object) => db.update(ingestRuns).set(over).where(eq(ingestRuns.id, run.id));
    await set({ finishedAt: new Date(Date.now() - 91 * 86_400_000) });
    await expect(undoImport({ ctx, input: { id: run.id } })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "An import can be undone for 90 days.",
    });
    await set({ state: "failed", failure: "x" });
    await expect(undoImport({ ctx, input: { id: run.id } })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("nothing to undo"),
    });
  });
});
