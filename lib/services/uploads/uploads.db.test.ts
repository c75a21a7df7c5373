import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { ingestRuns, type User, uploadChunks, uploads } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { csvOf, inPieces, manyRows, requestImport, sendFile } from "@/db/test/import-file";
import { findStalledImports } from "../imports/find-stalled-imports";
import { getUploadPreview } from "../imports/get-upload-preview";
import { createUpload } from "./create-upload";
import { deleteExpiredUploads } from "./delete-expired-uploads";
import { readUploadBytes } from "./read-upload-bytes";

const { db } = await testDatabase();

const uploadsOf = (user: User) => db.select().from(uploads).where(eq(uploads.userId, user.id));

async function refusal(user: User, content: string | Uint8Array): Promise<string> {
  const sent = sendFile(db, user, content);
  await expect(sent).rejects.toMatchObject({ code: "INVALID" });
  return await sent.then(String, (error: Error) => error.message);
}

test("what was sent is kept to the byte, in chunks, however it came in", async () => {
  const user = await makeUser(db);
  const ctx = testContext(db, actorOf(user));
  const text = Buffer.from(csvOf(manyRows(40_000)));
  for (const length of [1_000, 65_536, 5_000_000]) {
    const input = { fileName: "C:\\files\\deals.csv", bytes: inPieces(text, length) };
    const { id } = await createUpload({ ctx, input });
    const read: Uint8Array[] = [];
    for await (const chunk of readUploadBytes({ ctx, input: { uploadId: id } })) read.push(chunk);
    expect(Buffer.concat(read).equals(text)).toBe(true);
    expect(Math.max(...read.map((chunk) => chunk.length))).toBe(1_048_576);
    const [upload] = await db.select().from(uploads).where(eq(uploads.id, id));
    expect(upload).toMatchObject({ fileName: "deals.csv", sizeBytes: text.length });
    expect(upload?.sha256).toMatch(/^[0-9a-f]{64}$/);
  }
});

describe("what is no table is refused at once, and nothing of it is kept", () => {
  test("a binary of 200 MB, after its first bytes", async () => {
    const user = await makeUser(db);
    let sent = 0;
    async function* bytes() {
      const piece = randomBytes(65_536);
      for (; sent < 200 * 1_048_576; sent += piece.length) yield piece;
    }
    const ctx = testContext(db, actorOf(user));
    await expect(
      createUpload({ ctx, input: { fileName: "photo.raw", bytes: bytes() } }),
    ).rejects.toMatchObject({
      code: "INVALID",
      message: expect.stringContaining("not a text file"),
    });
    expect(sent).toBeLessThan(1_048_576);
    expect(await uploadsOf(user)).toEqual([]);
  });

  test.each([
    ["an empty file", "", "The file is empty."],
    ["a workbook", Buffer.from("504b0304", "hex"), "Excel workbook"],
    [
      "a packed binary",
      gzipSync(randomBytes(100_000)),
      "Inside the gzip: This is not a text file.",
    ],
    [
      "a damaged gzip",
      Buffer.concat([Buffer.from("1f8b0800", "hex"), randomBytes(50)]),
      "The gzip data of this file is damaged.",
    ],
    ["white space", "\n \n", "The file is empty."],
    ["a web page", "<!doctype html><html></html>", "This is a web page"],
    ["JSON without rows", '{\n"a": [1, 2]}', "The JSON holds no list of rows (line 2)."],
    ["JSON lines without objects", "{}\n{}\n", "The file holds no rows."],
    ["a header that cannot be read", '"a"b,c\n1,2\n', "The header cannot be read."],
    [
      "a gzip made to fill a disk",
      gzipSync(`title,price\n${"\n".repeat(8_000_000)}`),
      "more than 200 times its size",
    ],
    ["a gzip in a gzip", gzipSync(gzipSync("a,b\n1,2\n")), "This file is packed twice."],
  ])("%s", async (_name, content, sentence) => {
    const user = await makeUser(db);
    expect(await refusal(user, content)).toContain(sentence);
    expect(await uploadsOf(user)).toEqual([]);
  });
});

test("names are stored without what no database takes", async () => {
  const user = await makeUser(db);
  const id = await sendFile(db, user, '[{"title\\u0000":"A","pr\\ud800":5}]', "a\0b\u202E.json");
  const preview = await getUploadPreview({ ctx: testContext(db, actorOf(user)), input: { id } });
  expect(preview).toMatchObject({ fileName: "a b\u202E.json", columns: ["title ", "pr\uFFFD"] });
});

test("a file that does not come to its rows is not read to its end", async () => {
  const user = await makeUser(db);
  const id = await sendFile(db, user, `title,price\n${"\n".repeat(9_000_000)}A,1\n`);
  const preview = await getUploadPreview({ ctx: testContext(db, actorOf(user)), input: { id } });
  expect(preview.problems).toContainEqual(
    expect.objectContaining({ message: "The file has column names but no rows." }),
  );
}, 60_000);

test("a file that is too large, or whose sender goes away, leaves nothing", async () => {
  const user = await makeUser(db);
  const ctx = testContext(db, actorOf(user));
  const line = Buffer.from("a,b\n".repeat(262_144));
  async function* huge() {
    for (let count = 0; count < 257; count += 1) yield line;
  }
  async function* broken() {
    yield line;
    yield line;
    throw new Error("connection reset");
  }
  await expect(
    createUpload({ ctx, input: { fileName: "x.csv", bytes: broken() } }),
  ).rejects.toThrow("connection reset");
  await expect(createUpload({ ctx, input: { fileName: "x.csv", bytes: huge() } })).rejects.toThrow(
    "larger than 256 MB",
  );
  expect(await uploadsOf(user)).toEqual([]);
  expect(await db.$count(uploadChunks)).toBeGreaterThan(0);
}, 60_000);

test("who has too many files waiting must import or discard one first", async () => {
  const user = await makeUser(db);
  for (let count = 0; count < 20; count += 1) await sendFile(db, user, "a,b\n1,2\n");
  await expect(sendFile(db, user, "a,b\n1,2\n")).rejects.toMatchObject({ code: "CONFLICT" });
});

test("the preview names columns, first rows, format and what it would do", async () => {
  const user = await makeUser(db);
  const ctx = testContext(db, actorOf(user));
  const id = await sendFile(
    db,
    user,
    gzipSync(`Titel;Preis\n${"Käfer;1,50\n".repeat(30)}`),
    "vw-2026-11-24 (1).csv.gz",
  );
  const preview = await getUploadPreview({ ctx, input: { id } });
  expect(preview).toMatchObject({
    format: "csv",
    encoding: "utf-8",
    isPacked: true,
    delimiter: ";",
    columns: ["Titel", "Preis"],
    target: "listings",
    guess: {
      listings: {
        mapping: { title: "Titel", price: "Preis" },
        defaults: { currency: "USD", decimalMark: "," },
        sourceName: "vw",
      },
    },
  });
  expect(preview.rows).toHaveLength(20);
  expect(preview.rows[0]).toEqual(["Käfer", "1,50"]);
  const other = await getUploadPreview({ ctx, input: { id, delimiter: "|" } });
  expect(other.columns).toEqual(["Titel;Preis"]);
});

test("the sweep finds what was lost and deletes what expired, and leaves what is at work", async () => {
  const user = await makeUser(db);
  const runId = await requestImport(db, user, csvOf(manyRows(1)));
  const waiting = await sendFile(db, user, "a,b\n1,2\n");
  const ctx = testContext(db);
  expect(await findStalledImports({ ctx })).toEqual({ run: [], undo: [] });
  const long = new Date(Date.now() - 120_000);
  await db.update(ingestRuns).set({ updatedAt: long }).where(eq(ingestRuns.id, runId));
  expect(await findStalledImports({ ctx })).toEqual({ run: [runId], undo: [] });
  await db.update(ingestRuns).set({ state: "undoing" }).where(eq(ingestRuns.id, runId));
  expect(await findStalledImports({ ctx })).toEqual({ run: [], undo: [runId] });

  await db.update(ingestRuns).set({ state: "running" }).where(eq(ingestRuns.id, runId));
  await db.update(uploads).set({ expiresAt: long }).where(eq(uploads.userId, user.id));
  expect(await deleteExpiredUploads({ ctx })).toBe(1);
  const left = await uploadsOf(user);
  expect(left).toHaveLength(1);
  expect(left.map(({ id }) => id)).not.toContain(waiting);
});
