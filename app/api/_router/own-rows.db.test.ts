import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { crossPosts, notifications, type User } from "@/db/schema";
import { type Caller, startApi } from "@/db/test/api";
import {
  makeAccount,
  makeCrossPost,
  makeNotification,
  makeOrder,
  makeSnapJob,
} from "@/db/test/selling-factories";

let api: Awaited<ReturnType<typeof startApi>>;
let mara: User;
let session: Caller;
beforeAll(async () => {
  api = await startApi();
  mara = await api.newUser();
  session = await api.as(mara);
});

test("notifications: unread first asked for, read, unread again, all read, deleted", async () => {
  const first = await makeNotification(api.db, mara);
  const second = await makeNotification(api.db, mara, { kind: "import_failed" });
  const foreign = await makeNotification(api.db, await api.newUser());
  const ids = async (query: string) =>
    (await session("GET", `/notifications?sort=createdAt&${query}`)).body.items.map(
      ({ id }: { id: string }) => id,
    );
  const both = [first, second].sort();
  expect(await ids("unread=true")).toEqual(both);
  expect(await ids("kind=import_failed")).toEqual([second]);
  const read = await session("PATCH", `/notifications/${first}`, { read: true });
  expect(read.body.readAt).toMatch(/Z$/);
  const again = await session("PATCH", `/notifications/${first}`, { read: true });
  expect(again.body.readAt).toBe(read.body.readAt);
  expect(await ids("unread=true")).toEqual([second]);
  expect(await ids("unread=false")).toEqual([first]);
  const unread = await session("PATCH", `/notifications/${first}`, { read: false });
  expect(unread.body.readAt).toBeNull();
  expect((await session("POST", "/notifications/mark-all-read")).body).toEqual({ marked: 2 });
  expect((await session("POST", "/notifications/mark-all-read")).body).toEqual({ marked: 0 });
  expect(await ids("unread=true")).toEqual([]);
  const [other] = await api.db.select().from(notifications).where(eq(notifications.id, foreign));
  expect(other?.readAt).toBeNull();
  expect((await session("DELETE", `/notifications/${first}`)).status).toBe(204);
  expect(await ids("")).toEqual([second]);
});

test("a marketplace account never shows a token, and what was posted through it outlives it", async () => {
  const id = await makeAccount(api.db, mara);
  const post = await makeCrossPost(api.db, mara, { accountId: id, state: "live" });
  const got = await session("GET", `/marketplace-accounts/${id}`);
  const listed = await session("GET", "/marketplace-accounts");
  expect(listed.body.items).toEqual([got.body]);
  expect(Object.keys(got.body).sort()).toEqual([
    "connectorId",
    "createdAt",
    "id",
    "label",
    "remoteAccountId",
    "scopes",
    "state",
    "updatedAt",
  ]);
  expect(JSON.stringify([got.body, listed.body])).not.toMatch(/sealed|sealing/);
  expect((await session("DELETE", `/marketplace-accounts/${id}`)).status).toBe(204);
  const [left] = await api.db.select().from(crossPosts).where(eq(crossPosts.id, post));
  expect(left).toMatchObject({ accountId: null, state: "live" });
});

test.each([
  ["cross-posts", (user: User) => makeCrossPost(api.db, user, { state: "live" }), "live"],
  ["orders", (user: User) => makeOrder(api.db, user, { state: "to_ship" }), "to ship"],
  [
    "snap-jobs",
    (user: User) => makeSnapJob(api.db, user, { state: "needs_answers" }),
    "needs answers",
  ],
])("of %s only a draft can be deleted", async (resource, make, words) => {
  const id = await make(mara);
  const refused = await session("DELETE", `/${resource}/${id}`);
  expect(refused).toMatchObject({ status: 409, body: { code: "CONFLICT" } });
  expect(refused.body.detail).toContain(words);
  expect((await session("GET", `/${resource}/${id}`)).status).toBe(200);
});

test("an order tells its money in its currency, and a fee that is not known as null", async () => {
  const id = await makeOrder(api.db, mara, {
    shippingCents: 900,
    currency: "EUR",
    state: "shipped",
  });
  expect((await session("GET", `/orders/${id}`)).body).toMatchObject({
    sold: { cents: 21_000, currency: "EUR" },
    shipping: { cents: 900, currency: "EUR" },
    fee: null,
  });
  const { body } = await session("GET", "/orders?state=shipped&state=refunded&connectorId=ebay");
  expect(body.items.map((order: { id: string }) => order.id)).toEqual([id]);
  expect((await session("GET", "/orders?soldFrom=2099-01-01T00:00:00Z")).body.items).toEqual([]);
});

test("a cross-post tells its error and price, or null", async () => {
  const broken = await makeCrossPost(api.db, mara, {
    state: "error",
    errorCode: "NO_GRADE",
    errorMessage: "Reverb needs one of its own grades.",
    priceCents: 5_000,
    priceCurrency: "USD",
  });
  const { body } = await session("GET", `/cross-posts/${broken}`);
  expect(body).toMatchObject({
    error: { code: "NO_GRADE", message: "Reverb needs one of its own grades." },
    price: { cents: 5_000, currency: "USD" },
  });
  const ofItem = await session("GET", `/cross-posts?itemId=${body.itemId}`);
  expect(ofItem.body.items).toEqual([body]);
});

test("preferences: defaults, a change, a refusal by name, and back", async () => {
  const defaults = (await session("GET", "/user-prefs")).body;
  expect(defaults).toMatchObject({ currency: "USD", theme: "system" });
  const changed = await session("PATCH", "/user-prefs", { theme: "dark", currency: "EUR" });
  expect(changed.body).toEqual({ ...defaults, theme: "dark", currency: "EUR" });
  const refused = await session("PATCH", "/user-prefs", { timeZone: "Mars/Base" });
  expect(refused).toMatchObject({ status: 422, body: { fields: [{ field: "timeZone" }] } });
  expect((await session("DELETE", "/user-prefs")).body).toEqual(defaults);
});
