import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { listings, type User, uploads } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { csvOf, importFile, manyRows, requestImport, sendFile } from "@/db/test/import-file";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { listFileSources } from "../sources/list-file-sources";
import { deleteUpload } from "../uploads/delete-upload";
import { createImport } from "./create-import";
import { getImport } from "./get-import";
import { getUploadPreview } from "./get-upload-preview";
import { listImports } from "./list-imports";
import { listRejectedRows } from "./list-rejected-rows";
import { undoImport } from "./undo-import";

const { db } = await testDatabase();
const mapping = { title: "title", price: "price", externalId: "id" };
const defaults = { currency: "USD" };

let owner: User;
let stranger: User;
let strange: ServiceContext;
let runId: Id<"run">;
let uploadId: Id<"upload">;
beforeAll(async () => {
  owner = await makeUser(db);
  stranger = await makeUser(db, { role: "admin" });
  strange = testContext(db, actorOf(stranger));
  runId = (await importFile(db, owner, csvOf(manyRows(3, () => ({ price: "ask" }))))).id;
  uploadId = await sendFile(db, owner, csvOf(manyRows(3)));
});

const notFound = { code: "NOT_FOUND" };

describe("to another user, even an admin, it is not there", () => {
  test.each<[string, () => Promise<unknown>]>([
    ["an import", () => getImport({ ctx: strange, input: { id: runId } })],
    [
      "its rejected rows",
      () => listRejectedRows({ ctx: strange, input: { id: runId, limit: 10, after: 0 } }),
    ],
    ["its undo", () => undoImport({ ctx: strange, input: { id: runId } })],
    ["an upload", () => getUploadPreview({ ctx: strange, input: { id: uploadId } })],
    [
      "the import of an upload",
      () =>
        createImport({
          ctx: strange,
          input: { id: uploadId, target: "listings", mapping, defaults },
        }),
    ],
    ["the end of an upload", () => deleteUpload({ ctx: strange, input: { id: uploadId } })],
  ])("%s", async (_name, call) => {
    await expect(call()).rejects.toMatchObject(notFound);
  });

  test("in no list", async () => {
    const { items } = await listImports({ ctx: strange, input: { limit: 50, sort: "-createdAt" } });
    expect(items).toEqual([]);
    expect(await listFileSources({ ctx: strange })).toEqual([]);
  });
});

test("its owner has it", async () => {
  const ctx = testContext(db, actorOf(owner));
  expect(await getImport({ ctx, input: { id: runId } })).toMatchObject({
    state: "succeeded",
    rowsRejected: 3,
    canUndo: true,
    source: { name: "Deals", isShared: false },
  });
  const page = await listRejectedRows({ ctx, input: { id: runId, limit: 2, after: 0 } });
  expect(page).toMatchObject({ items: [{ rowNumber: 1 }, { rowNumber: 2 }], nextAfter: 2 });
  const rest = await listRejectedRows({ ctx, input: { id: runId, limit: 2, after: 2 } });
  expect(rest).toMatchObject({ items: [{ rowNumber: 3 }], nextAfter: null });
  expect(await listFileSources({ ctx })).toEqual(["Deals"]);
});

test("two users who choose one name have two sources; the same ids in them are different rows", async () => {
  const other = await makeUser(db);
  const mine = await importFile(db, owner, csvOf(manyRows(2)), { sourceName: "eBay" });
  await importFile(db, other, csvOf(manyRows(2, () => ({ price: 1 }))), { sourceName: "eBay" });
  const rows = await db.select().from(listings).where(eq(listings.sourceId, mine.sourceId));
  expect(rows.map(({ userId, priceCents }) => [userId, priceCents])).toEqual([
    [owner.id, 10_000],
    [owner.id, 10_100],
  ]);
});

describe("a shared import", () => {
  test("is for admins, and its rows are everybody's", async () => {
    const ctx = testContext(db, actorOf(owner));
    const id = await sendFile(db, owner, csvOf(manyRows(1)));
    const input = { id, target: "listings" as const, mapping, defaults, shared: true };
    await expect(createImport({ ctx, input })).rejects.toMatchObject(notFound);
    const run = await importFile(db, stranger, csvOf(manyRows(1)), { shared: true });
    const rows = await db.select().from(listings).where(eq(listings.sourceId, run.sourceId));
    expect(rows).toMatchObject([{ userId: null }]);
  });

  test("is undone only by an admin, also by one who was an admin then", async () => {
    const run = await importFile(db, stranger, csvOf(manyRows(1)), { shared: true });
    const demoted = testContext(db, actorOf({ ...stranger, role: "user" }));
    await expect(undoImport({ ctx: demoted, input: { id: run.id } })).rejects.toMatchObject(
      notFound,
    );
  });
});

test("who may only read starts, undoes and discards nothing; who is nobody sees nothing", async () => {
  const actor = { ...actorOf(owner), scopes: ["read"] } as ReturnType<typeof actorOf>;
  const reader = testContext(db, actor);
  const forbidden = { code: "FORBIDDEN" };
  const input = { id: uploadId, target: "listings" as const, mapping, defaults };
  await expect(createImport({ ctx: reader, input })).rejects.toMatchObject(forbidden);
  await expect(undoImport({ ctx: reader, input: { id: runId } })).rejects.toMatchObject(forbidden);
  await expect(deleteUpload({ ctx: reader, input: { id: uploadId } })).rejects.toMatchObject(
    forbidden,
  );
  const nobody = testContext(db, { kind: "anonymous" });
  await expect(getImport({ ctx: nobody, input: { id: runId } })).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
});

describe("a file is imported once", () => {
  test("a second request for one upload is a conflict, and it cannot be discarded meanwhile", async () => {
    const ctx = testContext(db, actorOf(owner));
    const id = await sendFile(db, owner, csvOf(manyRows(1)));
    const input = { id, target: "listings" as const, mapping, defaults };
    const both = await Promise.allSettled([
      createImport({ ctx, input }),
      createImport({ ctx, input }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(createImport({ ctx, input })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(deleteUpload({ ctx, input: { id } })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("an upload that was discarded is gone with its bytes", async () => {
    const ctx = testContext(db, actorOf(owner));
    const id = await sendFile(db, owner, csvOf(manyRows(1)));
    await deleteUpload({ ctx, input: { id } });
    expect(await db.select().from(uploads).where(eq(uploads.id, id))).toEqual([]);
  });
});

describe("what must be chosen first is said with its field", () => {
  test.each([
    ["id,price\n1,5\n", { price: "price" }, { currency: "USD" }, "mapping.title"],
    ["id,title\n1,a\n", { title: "title" }, { currency: "USD" }, "mapping.price"],
    ["title,price\na,5\n", { title: "title", price: "cost" }, { currency: "USD" }, "mapping.price"],
    ["title,price\na,5\n", { title: "title", price: "price" }, {}, "defaults.currency"],
    ["title,price\n", { title: "title", price: "price" }, { currency: "USD" }, "file"],
  ])("%j", async (content, mapped, chosen, field) => {
    const ctx = testContext(db, actorOf(owner));
    const id = await sendFile(db, owner, content);
    const input = { id, target: "listings" as const, mapping: mapped, defaults: chosen };
    await expect(createImport({ ctx, input })).rejects.toMatchObject({
      code: "INVALID",
      fields: expect.arrayContaining([expect.objectContaining({ field })]),
    });
  });

  test("what the values say about themselves is filled in, what was chosen stays", async () => {
    const ctx = testContext(db, actorOf(owner));
    const runOf = async (chosen: object) => {
      const id = await sendFile(db, owner, "title;price;date\na;1,50;13/02/2020\n");
      const input = {
        id,
        target: "comps" as const,
        mapping: { title: "title", price: "price", date: "date" },
        defaults: { currency: "EUR", basis: "sold" as const, ...chosen },
      };
      return (await createImport({ ctx, input })).defaults;
    };
    expect(await runOf({})).toEqual({
      currency: "EUR",
      basis: "sold",
      delimiter: ";",
      decimalMark: ",",
      dateOrder: "day-first",
    });
    expect(await runOf({ dateOrder: "month-first" })).toMatchObject({ dateOrder: "month-first" });
  });
});

test("the columns that were chosen are offered again for the same header and target", async () => {
  const ctx = testContext(db, actorOf(owner));
  const content = "number,what,how much\n1,A,5\n";
  const chosen = { externalId: "number", title: "what", price: "how much" };
  await requestImport(db, owner, content, { mapping: chosen, defaults, sourceName: "My own" });
  const preview = await getUploadPreview({
    ctx,
    input: { id: await sendFile(db, owner, `${content}2,B,6\n`) },
  });
  expect(preview).toMatchObject({
    target: "listings",
    remembered: {
      listings: { mapping: chosen, defaults: { currency: "USD" }, sourceName: "My own" },
    },
    problems: [{ field: "currency", severity: "note" }],
  });
  expect(preview.remembered.comps).toBeUndefined();
  const theirs = await getUploadPreview({
    ctx: strange,
    input: { id: await sendFile(db, stranger, content) },
  });
  expect(theirs.remembered).toEqual({});
});
