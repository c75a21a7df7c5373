import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import {
  listingPrices,
  listings,
  rescoreRequests,
  type Source,
  sources,
  type User,
} from "@/db/schema";
import { type Caller, startApi } from "@/db/test/api";
import { makeListing, makeSource } from "@/db/test/factories";
import { systemIds } from "@/lib/platform/clock";

let api: Awaited<ReturnType<typeof startApi>>;
let mara: User;
let session: Caller;
let shared: Source;
beforeAll(async () => {
  api = await startApi();
  mara = await api.newUser();
  session = await api.as(mara);
  shared = await makeSource(api.db, null);
});

const usd = (cents: number) => ({ cents, currency: "USD" });
const whole = {
  title: "Roland Juno-106",
  description: "Serviced",
  category: "Synthesizers",
  brand: "Roland",
  condition: "very_good",
  conditionText: "VG+",
  attributes: { year: "1985" },
  price: usd(115_000),
  shipping: { kind: "known", cost: usd(4_500) },
  place: { label: "Oakland", latitude: 37.8044, longitude: -122.2712 },
  url: "https://shop.example/ad/1",
  photoUrls: ["https://shop.example/1.jpg"],
  sellerRef: "seller-7",
  state: "active",
  listedAt: "2026-11-01T09:30:00.000Z",
};

const pricesOf = (id: string) =>
  api.db
    .select()
    .from(listingPrices)
    .where(eq(listingPrices.listingId, id as `lst_${string}`))
    .orderBy(asc(listingPrices.observedFrom));
const requestsFor = (id: string) =>
  api.db
    .select()
    .from(rescoreRequests)
    .where(eq(rescoreRequests.listingId, id as `lst_${string}`));

test("an entered listing comes back as it was sent, has a first price and waits for its verdict", async () => {
  const made = await session("POST", "/listings", { ...whole, externalId: "mine-1" });
  expect(made).toMatchObject({
    status: 201,
    body: { ...whole, externalId: "mine-1", isOwn: true },
  });
  expect((await session("GET", `/listings/${made.body.id}`)).body).toEqual(made.body);
  expect(await pricesOf(made.body.id)).toMatchObject([
    { priceCents: 115_000, priceCurrency: "USD", shippingCents: 4_500, state: "active" },
  ]);
  expect(await requestsFor(made.body.id)).toMatchObject([{ userId: null }]);
});

test("title and price are enough; the rest is unknown, not invented", async () => {
  const { body } = await session("POST", "/listings", { title: "A lamp", price: usd(900) });
  expect(body).toMatchObject({
    condition: "unknown",
    shipping: { kind: "unknown", cost: null },
    place: { label: null, latitude: null, longitude: null },
    state: "active",
    listedAt: null,
    externalId: body.id,
  });
});

test("everything a person enters goes into one source of theirs, also when two come at once", async () => {
  const user = await api.newUser();
  const caller = await api.as(user);
  await makeSource(api.db, user.id, { name: "Entered by hand" });
  const made = await Promise.all(
    [1, 2, 3, 4].map((price) => caller("POST", "/listings", { title: "x", price: usd(price) })),
  );
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(new Set(made.map(({ body }) => body.sourceId)).size).toBe(1);
  const own = await api.db.select().from(sources).where(eq(sources.userId, user.id));
  expect(own.map(({ kind, name }) => [kind, name]).sort()).toEqual([
    ["file", "Entered by hand"],
    ["user_entered", "Entered by hand (2)"],
  ]);
});

test("an external id may be used once", async () => {
  const body = { title: "x", price: usd(100), externalId: "twice" };
  expect((await session("POST", "/listings", body)).status).toBe(201);
  const second = await session("POST", "/listings", body);
  expect(second).toMatchObject({ status: 409, body: { fields: [{ field: "externalId" }] } });
  const other = await api.as(await api.newUser());
  expect((await other("POST", "/listings", body)).status).toBe(201);
});

test("a new price, shipping or state is a change point; the same again only lasts longer", async () => {
  const { body: made } = await session("POST", "/listings", whole);
  const path = `/listings/${made.id}`;
  await session("PATCH", path, { title: "Roland Juno-106 (serviced)" });
  expect(await pricesOf(made.id)).toHaveLength(1);
  await session("PATCH", path, { price: whole.price });
  const [first, ...others] = await pricesOf(made.id);
  expect(others).toEqual([]);
  expect(first?.observedUntil.getTime()).toBeGreaterThan(first?.observedFrom.getTime() ?? 0);
  await session("PATCH", path, { price: usd(99_000) });
  await session("PATCH", path, { shipping: { kind: "free", cost: null } });
  const { body: sold } = await session("PATCH", path, { state: "sold" });
  expect(sold.lastSeenAt > made.lastSeenAt).toBe(true);
  expect(
    (await pricesOf(made.id)).map((point) => [point.priceCents, point.shippingCents, point.state]),
  ).toEqual([
    [115_000, 4_500, "active"],
    [99_000, 4_500, "active"],
    [99_000, null, "active"],
    [99_000, null, "sold"],
  ]);
});

test("a change asks for a new verdict and takes the row from the import that brought it", async () => {
  const own = await makeSource(api.db, mara.id);
  const row = await makeListing(api.db, own, { lastRunId: systemIds.make("run") });
  expect(await requestsFor(row.id)).toEqual([]);
  expect((await session("PATCH", `/listings/${row.id}`, { brand: "Boss" })).status).toBe(200);
  const [after] = await api.db.select().from(listings).where(eq(listings.id, row.id));
  expect(after).toMatchObject({ brand: "Boss", lastRunId: null, lastSeenAt: row.lastSeenAt });
  expect(await requestsFor(row.id)).toHaveLength(1);
});

test("a shared listing is there to see, not to change", async () => {
  const row = await makeListing(api.db, shared);
  expect((await session("GET", `/listings/${row.id}`)).body).toMatchObject({ isOwn: false });
  for (const answer of [
    await session("PATCH", `/listings/${row.id}`, { title: "Mine now" }),
    await session("DELETE", `/listings/${row.id}`),
  ]) {
    expect(answer).toMatchObject({ status: 403, body: { code: "FORBIDDEN" } });
    expect(answer.body.detail).toContain("shared");
  }
  expect((await session("GET", `/listings/${row.id}`)).body.title).toBe(row.title);
});

test("a listing that must be forgotten is not shown any more", async () => {
  const row = await makeListing(api.db, shared, { forgetAt: new Date(Date.now() - 1_000) });
  expect((await session("GET", `/listings/${row.id}`)).status).toBe(404);
  const { body } = await session("GET", "/listings?limit=100");
  expect(body.items.map(({ id }: { id: string }) => id)).not.toContain(row.id);
});

test.each([
  [
    "shipping in another currency",
    { ...whole, shipping: { kind: "known", cost: { cents: 1, currency: "EUR" } } },
    "shipping.cost.currency",
  ],
  [
    "known shipping without a cost",
    { ...whole, shipping: { kind: "known", cost: null } },
    "shipping",
  ],
  [
    "a cost beside free shipping",
    { ...whole, shipping: { kind: "free", cost: usd(1) } },
    "shipping",
  ],
  ["half a place", { ...whole, place: { label: null, latitude: 1, longitude: null } }, "place"],
  ["a script as address", { ...whole, url: "javascript:alert(1)" }, "url"],
  ["a negative price", { ...whole, price: usd(-1) }, "price"],
  ["a price beyond safe integers", { ...whole, price: usd(1e17) }, "price.cents"],
  ["a currency that is none", { ...whole, price: { cents: 1, currency: "XXX" } }, "price.currency"],
  ["no price", { title: "x" }, "price"],
])("%s is refused by name", async (_name, body, field) => {
  const answer = await session("POST", "/listings", body);
  expect(answer.status).toBe(422);
  expect(answer.body.fields.map((issue: { field: string }) => issue.field)).toContain(field);
});

test("a price in a new currency does not take the old shipping cost along", async () => {
  const { body: made } = await session("POST", "/listings", whole);
  const euros = { price: { cents: 90_000, currency: "EUR" } };
  const refused = await session("PATCH", `/listings/${made.id}`, euros);
  expect(refused).toMatchObject({ status: 422, body: { fields: [{ field: "shipping" }] } });
  const shipping = { kind: "pickup_only", cost: null };
  const changed = await session("PATCH", `/listings/${made.id}`, { ...euros, shipping });
  expect(changed).toMatchObject({ status: 200, body: { ...euros, shipping } });
});

test("filters", async () => {
  const user = await api.newUser();
  const caller = await api.as(user);
  const add = (title: string, over = {}) =>
    caller("POST", "/listings", { title, price: usd(10_000), ...over });
  await add("Roland Juno-106", { category: "Filter synths", brand: "Roland", condition: "good" });
  await add("Korg MS-20", { category: "Filter synths", price: usd(50_000), state: "sold" });
  await add("Moog Sub 37", {
    category: "Filter basses",
    price: { cents: 70_000, currency: "EUR" },
  });
  const titles = async (query: string) => {
    const { body } = await caller("GET", `/listings?own=true&sort=price&${query}`);
    return body.items.map(({ title }: { title: string }) => title.split(" ")[0]);
  };
  expect(await titles("")).toEqual(["Roland", "Korg", "Moog"]);
  expect(await titles("q=juno+106")).toEqual(["Roland"]);
  expect(await titles("q=%26%7C!")).toEqual(["Roland", "Korg", "Moog"]);
  expect(await titles("category=Filter+synths")).toEqual(["Roland", "Korg"]);
  expect(await titles("category=Filter+synths&category=Filter+basses&state=active")).toEqual([
    "Roland",
    "Moog",
  ]);
  expect(await titles("brand=Roland")).toEqual(["Roland"]);
  expect(await titles("condition=good&condition=new")).toEqual(["Roland"]);
  expect(await titles("priceCentsMin=20000&currency=USD")).toEqual(["Korg"]);
  expect(await titles("priceCentsMax=50000")).toEqual(["Roland", "Korg"]);
  expect(await titles("seenAfter=2099-01-01T00:00:00Z")).toEqual([]);
  await makeListing(api.db, shared, { title: "Shared thing" });
  const { body } = await caller("GET", "/listings?own=false&limit=100");
  expect(body.items.every(({ isOwn }: { isOwn: boolean }) => !isOwn)).toBe(true);
  expect((await caller("GET", `/listings?sourceId=${shared.id}`)).body.items.length).toBe(
    body.items.length,
  );
});
