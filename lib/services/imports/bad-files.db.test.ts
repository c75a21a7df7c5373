import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ingestChanges, notifications } from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { csvOf, cutOffGzip, importFile, manyRows, requestImport } from "@/db/test/import-file";
import { listingsOf, pricesOf } from "@/db/test/stored-rows";
import { runImport } from "./run-import";

const { db } = await testDatabase();

const changed = manyRows(3_000, () => ({ price: 7, description: "long ".repeat(50) }));
const text = csvOf(changed);
const json = JSON.stringify(changed);
test.each([
  ["a gzip that breaks off", cutOffGzip(text), "The gzip data of this file is damaged or cut off."],
  ["a JSON that breaks off", json.slice(0, -40), "The file is cut off: its JSON does not end."],
  [
    "a gzip made to fill a disk",
    gzipSync(`${text}\n${"\n".repeat(8_000_000)}`),
    "The file unpacks to more than 200 times its size: this is not a table of rows.",
  ],
  [
    "a table with a picture behind it",
    Buffer.concat([Buffer.from(`${text}${"\n".repeat(500_000)}`), randomBytes(300_000)]),
    "The file begins as a table, but further on it is not text.",
  ],
  [
    "a JSON whose brackets are wrong",
    `${json.slice(0, -1)}}]`,
    "The JSON has brackets that do not match (line 1).",
  ],
])("%s changes nothing, however late it turns out", async (_name, content, failure) => {
  const user = await makeUser(db);
  await importFile(db, user, csvOf(manyRows(1_200)));
  const before = { rows: await listingsOf(db, user), prices: await pricesOf(db, user) };
  const run = await importFile(db, user, content);
  expect(run).toMatchObject({ state: "failed", failure, rowsKept: 0, uploadId: null });
  expect(run.rowsReverted).toBeGreaterThanOrEqual(1_000);
  expect({ rows: await listingsOf(db, user), prices: await pricesOf(db, user) }).toEqual(before);
  expect(await db.select().from(ingestChanges).where(eq(ingestChanges.runId, run.id))).toEqual([]);
  const told = await db
    .select()
    .from(notifications)
    .where(eq(notifications.userId, user.id))
    .orderBy(asc(notifications.createdAt));
  expect(told.at(-1)).toMatchObject({ kind: "import_failed", body: failure });
});

test("a run is given up when it never gets on", async () => {
  const user = await makeUser(db);
  const runId = await requestImport(db, user, csvOf(manyRows(2)));
  const openFile = () => {
    throw new Error("the disk is gone");
  };
  for (let start = 1; start <= 5; start += 1) {
    await expect(runImport({ ctx: testContext(db), input: { runId, openFile } })).rejects.toThrow(
      "disk",
    );
  }
  const run = await runImport({ ctx: testContext(db), input: { runId, openFile } });
  expect(run).toMatchObject({
    state: "failed",
    failure: expect.stringContaining("could not be finished"),
  });
});
