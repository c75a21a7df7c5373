import { beforeAll, expect, test } from "vitest";
import { type Caller, startApi } from "@/db/test/api";
import { makeListing, makeSource } from "@/db/test/factories";

let api: Awaited<ReturnType<typeof startApi>>;
let mara: Caller;
beforeAll(async () => {
  api = await startApi();
  mara = await api.as(await api.newUser());
});

const whole = {
  title: "Boss CE-2 Chorus",
  description: "Silver screw",
  category: "pedals",
  brand: "Boss",
  condition: "good",
  bin: "Shelf 3",
  quantity: 2,
  cost: { cents: 12_050, currency: "USD" },
  acquiredOn: "2026-10-03",
  purchaseSource: "Flea market",
  notes: "",
  state: "ready",
  listingId: null,
};

test("an item comes back as it was sent, with id and instants", async () => {
  const made = await mara("POST", "/my-items", { ...whole, sku: "CE2-1" });
  expect(made.status).toBe(201);
  expect(made.body).toEqual({
    ...whole,
    sku: "CE2-1",
    id: expect.stringMatching(/^itm_/),
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\.\d{3}Z$/),
    updatedAt: made.body.createdAt,
  });
  const got = await mara("GET", `/my-items/${made.body.id}`);
  expect(got).toMatchObject({ status: 200, body: made.body });
  expect(got.headers.get("cache-control")).toBe("no-store");
});

test("a title is enough", async () => {
  const { status, body } = await mara("POST", "/my-items", { title: "A lamp" });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    title: "A lamp",
    condition: "unknown",
    quantity: 1,
    cost: null,
    state: "draft",
  });
});

test("a change keeps what it does not name, and clears what it names as null", async () => {
  const { body: made } = await mara("POST", "/my-items", whole);
  const { body } = await mara("PATCH", `/my-items/${made.id}`, { cost: null, bin: "Box 1" });
  expect(body).toEqual({ ...made, cost: null, bin: "Box 1", updatedAt: body.updatedAt });
});

test("a SKU that another item of mine has is a conflict on that field; another person may use it", async () => {
  const first = await mara("POST", "/my-items", { title: "One", sku: "SAME" });
  expect(first.status).toBe(201);
  const second = await mara("POST", "/my-items", { title: "Two", sku: "SAME" });
  expect(second).toMatchObject({
    status: 409,
    body: { code: "CONFLICT", fields: [{ field: "sku" }] },
  });
  const { body: third } = await mara("POST", "/my-items", { title: "Three" });
  expect((await mara("PATCH", `/my-items/${third.id}`, { sku: "SAME" })).status).toBe(409);
  const other = await api.as(await api.newUser());
  expect((await other("POST", "/my-items", { title: "Other's", sku: "SAME" })).status).toBe(201);
});

test("a change based on an old state is refused when asked to", async () => {
  const { body: made } = await mara("POST", "/my-items", { title: "Old" });
  const expectedUpdatedAt = made.updatedAt;
  expect(
    (await mara("PATCH", `/my-items/${made.id}`, { title: "New", expectedUpdatedAt })).status,
  ).toBe(200);
  const late = await mara("PATCH", `/my-items/${made.id}`, { title: "Late", expectedUpdatedAt });
  expect(late).toMatchObject({ status: 409, body: { code: "CONFLICT" } });
  expect((await mara("GET", `/my-items/${made.id}`)).body.title).toBe("New");
});

test("an item may point to a listing that its owner sees, and to no other", async () => {
  const stranger = await api.newUser();
  const shared = await makeListing(api.db, await makeSource(api.db, null));
  const foreign = await makeListing(api.db, await makeSource(api.db, stranger.id));
  const kept = await mara("POST", "/my-items", { title: "Bought", listingId: shared.id });
  expect(kept).toMatchObject({ status: 201, body: { listingId: shared.id } });
  const refused = await mara("POST", "/my-items", { title: "Bought", listingId: foreign.id });
  expect(refused).toMatchObject({ status: 422, body: { fields: [{ field: "listingId" }] } });
});

test("filters and order of the list", async () => {
  const nia = await api.as(await api.newUser());
  const add = (title: string, state: string, over = {}) =>
    nia("POST", "/my-items", { title, state, ...over });
  await add("Amp 50% off", "draft");
  await add("Bass", "ready", { brand: "Fender" });
  await add("Cable", "sold");
  const titles = async (query: string) =>
    (await nia("GET", `/my-items${query}`)).body.items.map((item: { title: string }) => item.title);
  expect(await titles("?sort=-title")).toEqual(["Cable", "Bass", "Amp 50% off"]);
  expect(await titles("?state=draft&state=sold&sort=title")).toEqual(["Amp 50% off", "Cable"]);
  expect(await titles("?q=fend")).toEqual(["Bass"]);
  expect(await titles("?q=50%25")).toEqual(["Amp 50% off"]);
  expect(await titles("?q=%25")).toEqual(["Amp 50% off"]);
});

test("pages of any size add up to the whole list, in every order", async () => {
  const pia = await api.as(await api.newUser());
  for (const title of ["b", "a", "c", "a", "d", "b", "e"])
    await pia("POST", "/my-items", { title });
  for (const sort of ["-createdAt", "createdAt", "-updatedAt", "title", "-title"]) {
    const all = (await pia("GET", `/my-items?sort=${sort}`)).body;
    expect(all.nextCursor).toBeNull();
    const walked: unknown[] = [];
    let cursor = "";
    do {
      const { body } = await pia("GET", `/my-items?sort=${sort}&limit=2${cursor}`);
      walked.push(...body.items);
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : "";
    } while (cursor);
    expect(walked).toEqual(all.items);
    expect(all.items).toHaveLength(7);
  }
});

test("another person's item is not there, to read, change or delete", async () => {
  const { body: mine } = await mara("POST", "/my-items", { title: "Mine" });
  const other = await api.as(await api.newUser());
  for (const answer of [
    await other("GET", `/my-items/${mine.id}`),
    await other("PATCH", `/my-items/${mine.id}`, { title: "Yours" }),
    await other("DELETE", `/my-items/${mine.id}`),
  ]) {
    expect(answer).toMatchObject({
      status: 404,
      body: { code: "NOT_FOUND", detail: "There is no such item." },
    });
  }
  expect((await other("GET", "/my-items")).body).toEqual({ items: [], nextCursor: null });
  expect((await mara("GET", `/my-items/${mine.id}`)).body.title).toBe("Mine");
});

test("a deleted item is gone", async () => {
  const { body: made } = await mara("POST", "/my-items", { title: "Gone soon" });
  const deleted = await mara("DELETE", `/my-items/${made.id}`);
  expect(deleted).toMatchObject({ status: 204, body: null });
  expect((await mara("GET", `/my-items/${made.id}`)).status).toBe(404);
  expect((await mara("DELETE", `/my-items/${made.id}`)).status).toBe(404);
});

test.each([
  [
    "a malformed id is like an unknown one",
    "GET",
    "/my-items/nonsense",
    undefined,
    404,
    "NOT_FOUND",
  ],
  ["no such address", "GET", "/no-such-thing", undefined, 404, "NOT_FOUND"],
  ["broken JSON", "POST", "/my-items", "{", 400, "INVALID"],
  ["an unknown field", "POST", "/my-items", { title: "x", userId: "usr_x" }, 422, "INVALID"],
  ["an unknown filter", "GET", "/my-items?owner=me", undefined, 422, "INVALID"],
  ["a page too large", "GET", "/my-items?limit=101", undefined, 422, "INVALID"],
  ["a made-up cursor", "GET", "/my-items?cursor=abc", undefined, 422, "INVALID"],
  [
    "a negative cost",
    "POST",
    "/my-items",
    { title: "x", cost: { cents: -1, currency: "USD" } },
    422,
    "INVALID",
  ],
] as const)("%s", async (_name, method, path, body, status, code) => {
  const answer = await mara(method, path, body);
  expect(answer).toMatchObject({ status, body: { status, code } });
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});

test("without signing in nothing, with a reading key no change", async () => {
  expect((await api.anonymous("GET", "/my-items")).status).toBe(401);
  const key = await api.withKey(await api.newUser(), ["read"]);
  expect((await key("GET", "/my-items")).status).toBe(200);
  expect(await key("POST", "/my-items", { title: "x" })).toMatchObject({
    status: 403,
    body: { code: "FORBIDDEN" },
  });
});
