import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as downloadRejects } from "@/app/api/v1/imports/[id]/rejects/route";
import { importMappings, type User, uploads } from "@/db/schema";
import { startApi } from "@/db/test/api";
import { csvOf, importFile, inPieces, manyRows } from "@/db/test/import-file";
import { POST } from "./route";

let api: Awaited<ReturnType<typeof startApi>>;
let owner: User;
let cookie: string;
beforeAll(async () => {
  api = await startApi();
  owner = await api.newUser();
  cookie = await api.cookieOf(owner);
});

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const pieces = inPieces(bytes);
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

async function send(
  body: BodyInit,
  headers: Record<string, string> = {},
  query = "?fileName=a.csv",
) {
  const request = new Request(`http://localhost/api/v1/uploads${query}`, {
    method: "POST",
    headers: { host: "localhost", origin: "http://localhost", cookie, ...headers },
    body,
    // @ts-expect-error: fetch wants it for streams, the types do not know it
    duplex: "half",
  });
  const response = await POST(request);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

test("a file alone, as a stream, and the answer is its preview", async () => {
  const answer = await send(streamOf(gzipSync(csvOf(manyRows(30)))), {}, "?fileName=pedals.csv.gz");
  expect(answer.status).toBe(201);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.body).toMatchObject({
    fileName: "pedals.csv.gz",
    isPacked: true,
    columns: ["id", "title", "price", "currency", "category"],
    guess: { listings: { mapping: { title: "title", price: "price", externalId: "id" } } },
    remembered: {},
  });
  expect(answer.body.rows).toHaveLength(20);
});

test("a file in a form", async () => {
  const form = new FormData();
  form.append("file", new Blob([csvOf(manyRows(2))]), "from form.csv");
  const answer = await send(form, {}, "");
  expect(answer).toMatchObject({ status: 201, body: { fileName: "from form.csv" } });
});

test("with an API key, if it may write", async () => {
  const key = async (scopes: ("read" | "write")[]) => ({
    authorization: await api.keyOf(owner, scopes),
    cookie: "",
  });
  expect((await send("title,price\na,1\n", await key(["read", "write"]))).status).toBe(201);
  expect(await send("title,price\na,1\n", await key(["read"]))).toMatchObject({
    status: 403,
    body: { code: "FORBIDDEN" },
  });
});

describe("refused as a problem, and nothing is kept", () => {
  test.each([
    ["nobody", { cookie: "" }, "title,price\na,1\n", 401, "UNAUTHENTICATED"],
    [
      "another site",
      { origin: "https://elsewhere.example" },
      "title,price\na,1\n",
      403,
      "FORBIDDEN",
    ],
    ["an empty file", {}, "", 422, "INVALID"],
    [
      "a form without a file",
      { "content-type": "multipart/form-data; boundary=b" },
      "--b--\r\n",
      422,
      "INVALID",
    ],
    ["a file that says it is too large", { "content-length": "999999999999" }, "x", 413, "INVALID"],
  ])("%s", async (_name, headers, body, status, code) => {
    const before = await api.db.$count(uploads);
    const answer = await send(body, headers);
    expect(answer).toMatchObject({ status, body: { code, status } });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await api.db.$count(uploads)).toBe(before);
  });

  test("a binary, with what it is, and the rest of it is read away so that the sender can hear it", async () => {
    let sent = 0;
    const total = 40 * 1_048_576;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536;
        controller.enqueue(Buffer.concat([Buffer.from("%PDF-1.7"), Buffer.alloc(65_528)]));
        if (sent >= total) controller.close();
      },
    });
    const answer = await send(body);
    expect(answer).toMatchObject({ status: 422, body: { detail: expect.stringContaining("PDF") } });
    await expect.poll(() => sent).toBe(total);
  });
});

test("what was chosen for these columns is offered with the next file", async () => {
  const first = await send(csvOf([{ number: 1, what: "A", "how much": 5 }]));
  const mapping = { externalId: "number", title: "what", price: "how much" };
  const caller = await api.as(owner);
  const made = await caller("POST", `/uploads/${first.body.id}/import`, {
    target: "listings",
    mapping,
    defaults: { currency: "EUR" },
    sourceName: "Mine",
  });
  expect(made).toMatchObject({ status: 201, body: { state: "queued", source: { name: "Mine" } } });
  const second = await send(csvOf([{ number: 2, what: "B", "how much": 6 }]));
  expect(second.body.remembered.listings).toMatchObject({ mapping, sourceName: "Mine" });
  expect(await api.db.$count(importMappings, eq(importMappings.userId, owner.id))).toBe(1);
});

describe("the rejected rows as a file", () => {
  const download = (id: string, headers: Record<string, string>) =>
    downloadRejects(new Request("http://localhost/x", { headers }), {
      params: Promise.resolve({ id }),
    });

  test("open in a spreadsheet, and nothing in it runs", async () => {
    const rows = manyRows(1_200, (index) => ({ id: `=cmd${index}`, price: "ask" }));
    const run = await importFile(api.db, owner, csvOf(rows), { fileName: "Käfer.csv.gz" });
    const response = await download(run.id, { cookie });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="K_fer rejected rows.csv"; filename*=UTF-8''K%C3%A4fer%20rejected%20rows.csv`,
    );
    const text = Buffer.from(await response.arrayBuffer()).toString("utf8");
    const lines = text.trimEnd().split("\r\n");
    expect(lines).toHaveLength(1_201);
    expect(lines[0]).toBe("\uFEFFrow,line,field,reason,text");
    expect(lines[1]).toBe(
      `"1","2","price","The price ‘ask’ is not an amount.","'=cmd0 | Boss CE-2 number 0 | ask | USD | Effects"`,
    );
  });

  test("are nobody else's", async () => {
    const run = await importFile(api.db, owner, csvOf(manyRows(1, () => ({ price: "ask" }))));
    const stranger = await api.cookieOf(await api.newUser({ role: "admin" }));
    expect((await download(run.id, { cookie: stranger })).status).toBe(404);
    expect((await download("nonsense", { cookie })).status).toBe(404);
    expect((await download(run.id, {})).status).toBe(401);
  });
});

test("a file of mails is taken in as such, and its listings follow", async () => {
  const mail = readFileSync("lib/domain/mail/parsers/ebay/__fixtures__/two-items-german.eml");
  const answer = await send(mail, {}, "?fileName=alert.eml&as=mails");
  expect(answer).toMatchObject({
    status: 201,
    body: { fileName: "alert.eml", sizeBytes: mail.length },
  });
  const session = await api.as(owner);
  const added = await session("POST", "/sources/mails", { uploadId: answer.body.id });
  expect(added).toMatchObject({ status: 201, body: { added: 1, known: 0, tooLarge: 0 } });
  const again = await send(csvOf(manyRows(2)), {}, "?fileName=a.csv&as=mails");
  expect(again).toMatchObject({ status: 422, body: { code: "INVALID" } });
});
