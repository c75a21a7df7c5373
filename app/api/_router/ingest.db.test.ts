import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import {
  comps,
  listingPrices,
  listings,
  rescoreRequests,
  sourceHealth,
  sources,
  type User,
} from "@/db/schema";
import { type Caller, startApi } from "@/db/test/api";
import { makeSource } from "@/db/test/factories";
import { INGEST_LIMIT } from "@/lib/services/inbound/ingest-limit";
import { openApiDocument } from "./openapi-document";

let api: Awaited<ReturnType<typeof startApi>>;
let user: User;
let script: Caller;
beforeAll(async () => {
  api = await startApi();
});

const price = { cents: 90_000, currency: "USD" };
const row = (at: number, over: object = {}) => ({
  externalId: `row-${at}`,
  title: `Jazzmaster ${at}`,
  price,
  ...over,
});

async function start() {
  user = await api.newUser();
  script = await api.withKey(user, ["write"]);
}
const send = async (rows: unknown[], source = "My script") =>
  (await script("POST", "/ingest/listings", { source, listings: rows })).body;
const stored = () =>
  api.db.select().from(listings).where(eq(listings.userId, user.id)).orderBy(asc(listings.id));

test("a thousand rows by an API key, and the same again change nothing", async () => {
  await start();
  const rows = Array.from({ length: 1_000 }, (_, at) => row(at));
  const first = await send(rows);
  expect(first).toMatchObject({ inserted: 1_000, changed: 0, unchanged: 0, rejected: [] });
  const again = await send(rows);
  expect(again).toEqual({ ...first, inserted: 0, unchanged: 1_000 });
  expect(await stored()).toHaveLength(1_000);
  const [source] = await api.db.select().from(sources).where(eq(sources.id, first.sourceId));
  expect(source).toMatchObject({
    kind: "inbound",
    name: "My script",
    userId: user.id,
    licence: "user",
  });
  const { body } = await (await api.as(user))("GET", "/sources");
  expect(body.sources).toMatchObject([
    { id: first.sourceId, kind: "inbound", listingCount: 1_000, health: { rowsIn: 2_000 } },
  ]);
});

test("wrong rows are named and the rest goes in", async () => {
  await start();
  const answer = await send([
    row(1),
    row(2, { price: { cents: -5, currency: "USD" } }),
    "nonsense",
    row(1, { title: "The later one" }),
    row(4, { colour: "red" }),
  ]);
  expect(answer).toMatchObject({
    inserted: 1,
    repeated: 1,
    rejected: [
      { index: 1, externalId: "row-2", field: "price", reason: "A price cannot be negative." },
      { index: 2, externalId: null, field: null, reason: "Must be an object." },
      { index: 4, externalId: "row-4", field: "colour", reason: "There is no such field." },
    ],
  });
  expect((await stored()).map(({ title }) => title)).toEqual(["The later one"]);
  const [health] = await api.db
    .select()
    .from(sourceHealth)
    .where(eq(sourceHealth.sourceId, answer.sourceId));
  expect(health).toMatchObject({ rowsIn: 1, rowsRejected: 3 });
});

test("a price that falls is a change point; fields that are left out stay; a verdict is asked for", async () => {
  await start();
  await send([row(1, { brand: "Fender", url: "https://shop.example/1" })]);
  await send([row(1, { price: { cents: 70_000, currency: "USD" } }), row(2, { state: "sold" })]);
  const [first, second] = await stored();
  expect(first).toMatchObject({ brand: "Fender", priceCents: 70_000, state: "active" });
  expect(second).toMatchObject({ state: "sold", brand: null });
  const points = await api.db
    .select()
    .from(listingPrices)
    .where(eq(listingPrices.listingId, first?.id ?? "lst_"))
    .orderBy(asc(listingPrices.observedFrom));
  expect(points.map(({ priceCents }) => priceCents)).toEqual([90_000, 70_000]);
  const asked = await api.db
    .select()
    .from(rescoreRequests)
    .where(eq(rescoreRequests.listingId, first?.id ?? "lst_"));
  expect(asked.length).toBeGreaterThan(0);
});

test("prices come in likewise", async () => {
  await start();
  const sale = (at: number, over: object = {}) => ({ ...row(at), basis: "sold", ...over });
  const body = {
    source: "My script",
    comps: [
      sale(1, { observedOn: "2026-11-01" }),
      sale(2, { observedOn: "2999-01-01" }),
      sale(3, { price: { cents: 0, currency: "USD" } }),
      row(4),
    ],
  };
  const { body: answer } = await script("POST", "/ingest/comps", body);
  expect(answer).toMatchObject({ inserted: 1, changed: 0 });
  expect(
    answer.rejected.map(({ index, field }: { index: number; field: string }) => [index, field]),
  ).toEqual([
    [1, "observedOn"],
    [2, "price"],
    [3, "basis"],
  ]);
  expect((await script("POST", "/ingest/comps", body)).body).toMatchObject({ unchanged: 1 });
  expect(await api.db.select().from(comps).where(eq(comps.userId, user.id))).toMatchObject([
    { externalId: "row-1", basis: "sold", observedOn: "2026-11-01", priceCents: 90_000 },
  ]);
});

test("a name that another kind of source has is refused, and so is a paused source", async () => {
  await start();
  await makeSource(api.db, user.id, { kind: "file", name: "Taken" });
  expect(await send([row(1)], "Taken")).toMatchObject({
    code: "CONFLICT",
    fields: [{ field: "source" }],
  });
  const { sourceId } = await send([row(1)]);
  await script("PATCH", `/sources/${sourceId}`, { state: "paused" });
  expect(await send([row(1)])).toMatchObject({
    code: "CONFLICT",
    detail: "This source is paused. Resume it first.",
  });
});

test("so many rows and so many requests, and no more", async () => {
  await start();
  const many = Array.from({ length: 1_001 }, (_, at) => row(at));
  expect(await send(many)).toMatchObject({ code: "INVALID", fields: [{ field: "listings" }] });
  for (let at = 0; at < INGEST_LIMIT.points; at += 1) await send([row(1)]);
  expect(await send([row(1)])).toMatchObject({ code: "RATE_LIMITED" });
});

test("the document says what a row looks like", async () => {
  const { paths } = await openApiDocument();
  const body = JSON.stringify(paths?.["/api/v1/ingest/listings"]?.post?.requestBody);
  expect(body).toContain("photoUrls");
  expect(body).toContain('"maxItems":1000');
});
