import { and, asc, eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { fetches, fetchRuns, listingPrices, listings, sourceHealth } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeUser } from "@/db/test/factories";
import type { Id } from "@/lib/core/ids";
import { fetchSource } from "../fetches/fetch-source";
import { findDueSources } from "../fetches/find-due-sources";
import { rss, startFeedServer } from "./__fixtures__/feed-server";
import { createFeed } from "./create-feed";

const { db } = await testDatabase();
const server = await startFeedServer();
setEnvironment({ DATABASE_URL: "postgres://unused", FETCH_ALLOWED_HOSTS: server.host });
afterAll(() => server.close());

let now = new Date("2026-11-20T09:00:00Z");
const ctx = { ...testContext(db), clock: { now: () => now } };
const pass = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const JAZZ = { id: "j1", title: "Fender Jazzmaster", price: "900.00 USD" };
const MAPPING = { title: "title", price: "price", currency: "currency", url: "link" };

let paths = 0;
const newPath = () => {
  paths += 1;
  return `/feed-${paths}.xml`;
};

async function feedAt(path: string) {
  const user = await makeUser(db);
  const input = { url: server.url(path), mapping: MAPPING };
  const { id } = await createFeed({ ctx: { ...ctx, actor: actorOf(user) }, input });
  return id;
}
const run = (sourceId: Id<"source">) => fetchSource({ ctx, input: { sourceId } });
const stored = (sourceId: Id<"source">) =>
  db.select().from(listings).where(eq(listings.sourceId, sourceId)).orderBy(asc(listings.id));
const healthOf = async (sourceId: Id<"source">) =>
  (await db.select().from(sourceHealth).where(eq(sourceHealth.sourceId, sourceId)))[0];
const fetchOf = async (sourceId: Id<"source">) =>
  (await db.select().from(fetches).where(eq(fetches.sourceId, sourceId)))[0];

test("items become listings of their owner, and what cannot be one is named", async () => {
  const path = newPath();
  server.serve(path, rss([JAZZ, { id: "j2", title: "Not for sale", price: "-5.00 USD" }]));
  const id = await feedAt(path);
  expect(await findDueSources({ ctx })).toContain(id);
  expect(await run(id)).toMatchObject({ asked: 1, failed: 0, rowsIn: 1, rowsNew: 1 });
  const [row, ...others] = await stored(id);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    externalId: "j1",
    title: "Fender Jazzmaster",
    priceCents: 90_000,
    priceCurrency: "USD",
    url: server.url("/things/j1"),
    forgetAt: null,
  });
  const [asked] = await db.select().from(fetchRuns).where(eq(fetchRuns.sourceId, id));
  expect(asked).toMatchObject({ state: "succeeded", calls: 1, rowsRejected: 1 });
  expect(asked?.rejects).toEqual([
    { externalId: "j2", reason: "The price ‘-5.00 USD’ is below zero." },
  ]);
});

test("a feed that has not changed is not sent again, and that is a success", async () => {
  const path = newPath();
  const lastModified = "Fri, 20 Nov 2026 08:00:00 GMT";
  server.answer(path, ({ headers }, response) => {
    const isKnown = headers["if-none-match"] === '"v1"';
    if (isKnown && headers["if-modified-since"] === lastModified) {
      response.writeHead(304).end();
      return;
    }
    response
      .writeHead(200, { etag: '"v1"', "last-modified": lastModified })
      .end(rss([JAZZ], "<ttl>60</ttl>"));
  });
  const id = await feedAt(path);
  await run(id);
  expect((await fetchOf(id))?.dueAt).toEqual(new Date(now.getTime() + 3_600_000));
  pass(61);
  expect(await run(id)).toMatchObject({ asked: 1, failed: 0, rowsIn: 0 });
  expect(await healthOf(id)).toMatchObject({ failures: 0, lastSuccessAt: now, rowsIn: 1 });
  // What it asked for last time holds, although this answer did not say it.
  expect((await fetchOf(id))?.dueAt).toEqual(new Date(now.getTime() + 3_600_000));
  pass(61);
  await run(id);
  const headers = server.asked.filter((one) => one.path === path).map((one) => one.headers);
  expect(headers.map((one) => one["if-none-match"])).toEqual([undefined, '"v1"', '"v1"']);
});

test("what a feed that has not changed holds is seen again, and what it left out before is not", async () => {
  const path = newPath();
  let answer = { etag: '"v1"', body: rss([JAZZ, { ...JAZZ, id: "j2" }]) };
  server.answer(path, ({ headers }, response) => {
    if (headers["if-none-match"] === answer.etag) response.writeHead(304).end();
    else response.writeHead(200, { etag: answer.etag }).end(answer.body);
  });
  const id = await feedAt(path);
  await run(id);
  pass(16);
  answer = { etag: '"v2"', body: rss([JAZZ]) };
  await run(id);
  const left = now;
  pass(45);
  expect(await run(id)).toMatchObject({ asked: 1, rowsIn: 0 });
  pass(45);
  expect(await run(id)).toMatchObject({ asked: 1, rowsIn: 0 });
  const seen = Object.fromEntries(
    (await stored(id)).map(({ externalId, lastSeenAt }) => [externalId, lastSeenAt]),
  );
  expect(seen).toEqual({ j1: now, j2: new Date(left.getTime() - 16 * 60_000) });
  const points = await db
    .select({ until: listingPrices.observedUntil })
    .from(listingPrices)
    .innerJoin(listings, eq(listings.id, listingPrices.listingId))
    .where(and(eq(listings.sourceId, id), eq(listings.externalId, "j1")));
  expect(points).toEqual([{ until: now }]);
});

test("a price that changes becomes a change point; what the feed leaves out stays", async () => {
  const path = newPath();
  server.serve(path, rss([JAZZ]));
  const id = await feedAt(path);
  await run(id);
  const [row] = await stored(id);
  await db.update(listings).set({ brand: "Fender" }).where(eq(listings.sourceId, id));
  pass(20);
  server.serve(path, rss([{ ...JAZZ, price: "750.00 USD" }]));
  expect(await run(id)).toMatchObject({ asked: 1, rowsIn: 1, rowsNew: 0 });
  expect(await stored(id)).toMatchObject([{ id: row?.id, priceCents: 75_000, brand: "Fender" }]);
  const points = await db
    .select()
    .from(listingPrices)
    .where(eq(listingPrices.listingId, row?.id ?? "lst_"))
    .orderBy(asc(listingPrices.observedFrom));
  expect(points.map(({ priceCents }) => priceCents)).toEqual([90_000, 75_000]);
  pass(20);
  server.serve(path, rss([{ ...JAZZ, id: "j9" }]));
  await run(id);
  expect((await stored(id)).map(({ state }) => state)).toEqual(["active", "active"]);
});

test.each([
  [404, "There is no feed at this address (404)."],
  [403, "127.0.0.1:PORT does not let this feed be read (403)."],
  [429, "127.0.0.1:PORT asks to be left alone for a while."],
  [503, "127.0.0.1:PORT has a problem of its own (503)."],
])("an answer of %s is said in plain words, and it recovers", async (status, words) => {
  const path = newPath();
  server.answer(path, (_request, response) => {
    response.writeHead(status, { "retry-after": "600" }).end();
  });
  const id = await feedAt(path);
  expect(await run(id)).toMatchObject({ asked: 1, failed: 1 });
  expect(await healthOf(id)).toMatchObject({
    failures: 1,
    errorText: words.replace("127.0.0.1:PORT", server.host),
    failingSince: now,
  });
  server.serve(path, rss([JAZZ]));
  pass(60);
  expect(await run(id)).toMatchObject({ failed: 0, rowsNew: 1 });
  expect(await healthOf(id)).toMatchObject({ failures: 0, errorText: null });
});

describe("hostile feeds", () => {
  const laughs = Array.from(
    { length: 10 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  );
  const block = Buffer.alloc(1024 * 1024, " ");

  /** So many megabytes, as fast as they are taken. */
  const endless = (megabytes: number) => {
    let sent = 0;
    return new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (sent === megabytes) controller.close();
        else controller.enqueue(block);
        sent += 1;
      },
    });
  };

  test.each([
    [
      "billion laughs",
      "The feed defines its own document type (DTD). For safety, such feeds are not read.",
    ],
    ["100 MB", "The answer is larger than 10 MB."],
    ["private", "The address must start with https://."],
    ["private https", "The address leads to a private network, which is not allowed."],
    ["metadata", "The address leads to a network that may never be fetched."],
    ["page", "This is a web page, not a feed."],
  ])("%s: %s The worker goes on.", async (kind, words) => {
    const path = newPath();
    server.answer(path, (_request, response) => {
      const to = (location: string) => response.writeHead(302, { location }).end();
      if (kind === "private") return to("http://127.0.0.1:9/");
      if (kind === "private https") return to("https://10.0.0.1/");
      if (kind === "metadata") return to("https://169.254.169.254/latest/meta-data/");
      response.writeHead(200, { "content-type": "application/xml" });
      if (kind === "page") return response.end("<!doctype html><html></html>");
      if (kind !== "100 MB") {
        return response.end(`<?xml version="1.0"?><!DOCTYPE rss [${laughs.join("")}]><rss/>`);
      }
      const write = async () => {
        for await (const part of endless(100)) {
          if (response.destroyed) return;
          if (!response.write(part)) await new Promise((done) => setTimeout(done, 5));
        }
        response.end();
      };
      write();
    });
    const id = await feedAt(path);
    expect(await run(id)).toMatchObject({ asked: 1, failed: 1, rowsIn: 0 });
    expect(await healthOf(id)).toMatchObject({ failures: 1, errorText: words });
    const good = newPath();
    server.serve(good, rss([JAZZ]));
    expect(await run(await feedAt(good))).toMatchObject({ failed: 0, rowsNew: 1 });
  });
});
