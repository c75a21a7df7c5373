import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ingestRuns, listings, uploads } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { csvOf, manyRows, requestImport, sendFile } from "@/db/test/import-file";
import { closeQueues, migrateQueue, openQueue } from "@/lib/platform/queue";
import { undoImport } from "@/lib/services/imports/undo-import";
import { JOBS } from "./registry";
import { runImportJob } from "./run-import.job";
import { sweepUploadsJob } from "./sweep-uploads.job";
import { trainModelsJob } from "./train-models.job";
import { undoImportJob } from "./undo-import.job";

const { db, url } = await testDatabase();
const ctx = testContext(db);

beforeAll(async () => {
  const keys = { SESSION_SECRET: "s".repeat(32), ENCRYPTION_KEY: "e".repeat(32) };
  for (const [name, value] of Object.entries({ ...keys, DATABASE_URL: url }))
    vi.stubEnv(name, value);
  await migrateQueue();
});
afterAll(() => closeQueues());

async function waiting(queue: "default" | "heavy") {
  const jobs = await openQueue(queue).getJobs(["waiting", "prioritized"]);
  return jobs.map(({ name, data }) => [name, data]);
}

test("a run imports its file and asks for verdicts; run twice is run once", async () => {
  const user = await makeUser(db);
  const runId = await requestImport(db, user, csvOf(manyRows(3)));
  expect(await runImportJob.run(ctx, { runId })).toMatchObject({ rowsRead: 3, rowsInserted: 3 });
  expect(await waiting("default")).toContainEqual(["score-due-listings", {}]);
  expect(await runImportJob.run(ctx, { runId })).toEqual({ skipped: 1 });
  expect(await db.$count(listings, eq(listings.userId, user.id))).toBe(3);

  await undoImport({ ctx: testContext(db, actorOf(user)), input: { id: runId } });
  expect(await undoImportJob.run(ctx, { runId })).toEqual({ rowsReverted: 3, rowsKept: 0 });
  expect(await undoImportJob.run(ctx, { runId })).toEqual({ skipped: 1 });
});

test("the tick asks again for what was lost, once, and deletes what expired", async () => {
  const user = await makeUser(db);
  const runId = await requestImport(db, user, csvOf(manyRows(1)));
  const undoId = await requestImport(db, user, csvOf(manyRows(1)));
  const long = new Date(Date.now() - 120_000);
  await db.update(ingestRuns).set({ updatedAt: long }).where(eq(ingestRuns.id, runId));
  await db
    .update(ingestRuns)
    .set({ updatedAt: long, state: "undoing" })
    .where(eq(ingestRuns.id, undoId));
  const expired = await sendFile(db, user, "title,price\na,1\n");
  await db.update(uploads).set({ expiresAt: long }).where(eq(uploads.id, expired));

  expect(sweepUploadsJob.cron).toBe("* * * * *");
  const counts = await sweepUploadsJob.run(ctx, {});
  expect(counts).toEqual({ resumed: 2, uploadsDeleted: 1, changesForgotten: 0 });
  await sweepUploadsJob.run(ctx, {});
  const imports = (await waiting("heavy")).filter(([name]) => name !== trainModelsJob.name);
  expect(imports.sort()).toEqual([
    ["run-import", { runId }],
    ["undo-import", { runId: undoId }],
  ]);
});

test("what is no run is refused, and every job is registered", () => {
  for (const job of [runImportJob, undoImportJob]) {
    expect(job.input.safeParse({ runId: "nonsense" }).success).toBe(false);
    expect(JOBS).toContain(job);
  }
  expect(JOBS).toContain(sweepUploadsJob);
});
