import { spawn } from "node:child_process";
import { asc, eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import {
  comps,
  ingestChanges,
  ingestRejects,
  ingestRuns,
  listingPrices,
  listings,
  type User,
} from "@/db/schema";
import { bundleScript } from "@/db/test/bundle-script";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { csvOf, importFile, manyRows, requestImport } from "@/db/test/import-file";
import type { Id } from "@/lib/core/ids";
import { runImport } from "./run-import";

const { db, url } = await testDatabase();

/** Every tenth row is broken, two ids are the same, and the rest have no id at all. */
function trickyRows(count: number) {
  return manyRows(count, (index) => ({
    id: index === 5 || index === count - 1 ? "same" : "",
    title: index % 3 ? "iPhone 12" : `Boss CE-2 number ${index}`,
    price: index % 10 === 3 ? "ask" : 100 + index,
  }));
}

async function outcomeOf(user: User, runId: Id<"run">) {
  const [run] = await db.select().from(ingestRuns).where(eq(ingestRuns.id, runId));
  const rows = await db
    .select({ externalId: listings.externalId, priceCents: listings.priceCents })
    .from(listings)
    .where(eq(listings.userId, user.id))
    .orderBy(asc(listings.externalId));
  const rejects = await db.$count(ingestRejects, eq(ingestRejects.runId, runId));
  const changes = await db.$count(ingestChanges, eq(ingestChanges.runId, runId));
  const prices = await db.$count(listingPrices, eq(listingPrices.runId, runId));
  const { state, rowsRead, rowsInserted, rowsUpdated, rowsUnchanged, rowsRejected, rowsRepeated } =
    run ?? {};
  return {
    counts: {
      state,
      rowsRead,
      rowsInserted,
      rowsUpdated,
      rowsUnchanged,
      rowsRejected,
      rowsRepeated,
    },
    rows,
    rejects,
    changes,
    prices,
  };
}

const content = csvOf(trickyRows(6_500));

async function undisturbed() {
  const user = await makeUser(db);
  const run = await importFile(db, user, content);
  return await outcomeOf(user, run.id);
}

test("a run that was interrupted goes on where it stopped: same rows, same counts", async () => {
  const user = await makeUser(db);
  const runId = await requestImport(db, user, content);
  for (let start = 0; start < 3; start += 1) {
    const stop = new AbortController();
    let batches = 0;
    const onProgress = () => {
      batches += 1;
      if (batches === 2) stop.abort(new Error("the process was told to stop"));
    };
    const ctx = { ...testContext(db), signal: stop.signal };
    await expect(runImport({ ctx, input: { runId, onProgress } })).rejects.toThrow("told to stop");
  }
  expect(await runImport({ ctx: testContext(db), input: { runId } })).toMatchObject({ starts: 0 });
  expect(await outcomeOf(user, runId)).toEqual(await undisturbed());
});

test("a run whose process is killed in the middle of a batch goes on: same rows, same counts", async () => {
  const user = await makeUser(db);
  const runId = await requestImport(db, user, content);
  const keys = { SESSION_SECRET: "s".repeat(32), ENCRYPTION_KEY: "e".repeat(32) };
  for (const [name, value] of Object.entries({ ...keys, DATABASE_URL: url }))
    vi.stubEnv(name, value);
  const script = "lib/services/imports/__fixtures__/import-process.ts";
  const child = spawn(process.execPath, [bundleScript(script), runId], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve) => {
    child.stdout.once("data", () => {
      child.kill("SIGKILL");
      child.once("exit", () => resolve());
    });
  });
  const [half] = await db.select().from(ingestRuns).where(eq(ingestRuns.id, runId));
  expect(half).toMatchObject({ state: "running" });
  expect(half?.rowsRead).toBeGreaterThan(0);
  expect(half?.rowsRead).toBeLessThan(6_500);
  await runImport({ ctx: testContext(db), input: { runId } });
  expect(await outcomeOf(user, runId)).toEqual(await undisturbed());
});

describe("at the same time", () => {
  test("two workers with one run write every row once", async () => {
    const user = await makeUser(db);
    const runId = await requestImport(db, user, content);
    const work = () => runImport({ ctx: testContext(db), input: { runId } });
    const ended = await Promise.all([work(), work()]);
    if (ended.every((run) => run === null)) await work();
    expect(await outcomeOf(user, runId)).toEqual(await undisturbed());
  });

  test("two users with one file do not see or change each other's rows", async () => {
    const users = [await makeUser(db), await makeUser(db)];
    const file = csvOf(manyRows(2_500));
    const runs = await Promise.all(users.map((user) => importFile(db, user, file)));
    expect(runs).toMatchObject([
      { state: "succeeded", rowsInserted: 2_500 },
      { state: "succeeded", rowsInserted: 2_500 },
    ]);
    expect(runs[0]?.sourceId).not.toBe(runs[1]?.sourceId);
    for (const user of users)
      expect(await db.$count(listings, eq(listings.userId, user.id))).toBe(2_500);
  });

  test("one user with one file twice: both end well, every row is there once", async () => {
    const user = await makeUser(db);
    const file = csvOf(manyRows(2_500, () => ({ price_type: "sold" })));
    const runs = await Promise.all(
      [0, 1].map(() => importFile(db, user, file, { target: "comps" })),
    );
    const sum = (name: "rowsInserted" | "rowsUnchanged") =>
      (runs[0]?.[name] ?? 0) + (runs[1]?.[name] ?? 0);
    expect(runs.map(({ state }) => state)).toEqual(["succeeded", "succeeded"]);
    expect(sum("rowsInserted")).toBe(2_500);
    expect(sum("rowsUnchanged")).toBe(2_500);
    expect(await db.$count(comps, eq(comps.userId, user.id))).toBe(2_500);
  });
});
