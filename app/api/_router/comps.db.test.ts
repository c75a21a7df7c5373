import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { rescoreRequests, type User } from "@/db/schema";
import { type Caller, startApi } from "@/db/test/api";
import { testContext } from "@/db/test/context";
import { makeComp, makeListing, makeSource } from "@/db/test/factories";
import { drainCompChanges } from "@/lib/services/scores/drain-comp-changes";

let api: Awaited<ReturnType<typeof startApi>>;
let mara: User;
let session: Caller;
beforeAll(async () => {
  api = await startApi();
  mara = await api.newUser();
  session = await api.as(mara);
});
beforeEach(async () => {
  await api.db.delete(rescoreRequests);
});

const usd = (cents: number) => ({ cents, currency: "USD" });
const whole = {
  title: "Boss CE-2 Chorus",
  description: "",
  category: "Pedals",
  brand: "Boss",
  condition: "good",
  conditionText: null,
  attributes: {},
  basis: "sold",
  price: usd(21_000),
  shipping: { kind: "free", cost: null },
  observedOn: "2026-10-20",
  url: null,
  sellerRef: null,
  listingId: null,
};

async function asked(listingId: string): Promise<(string | null)[]> {
  await drainCompChanges({ ctx: testContext(api.db) });
  const rows = await api.db
    .select({ userId: rescoreRequests.userId })
    .from(rescoreRequests)
    .where(eq(rescoreRequests.listingId, listingId as `lst_${string}`));
  return rows.map(({ userId }) => userId);
}

test("an entered comp comes back as it was sent", async () => {
  const made = await session("POST", "/comps", { ...whole, externalId: "sale-1" });
  expect(made).toMatchObject({
    status: 201,
    body: { ...whole, externalId: "sale-1", isOwn: true },
  });
  expect((await session("GET", `/comps/${made.body.id}`)).body).toEqual(made.body);
  const again = await session("POST", "/comps", { ...whole, externalId: "sale-1" });
  expect(again).toMatchObject({ status: 409, body: { fields: [{ field: "externalId" }] } });
});

test("own evidence asks for verdicts that its owner sees, before and after a change of category", async () => {
  const shared = await makeSource(api.db, null);
  const pedal = await makeListing(api.db, shared, { category: "Pedals", brand: "Boss" });
  const lamp = await makeListing(api.db, shared, { category: "Lamps", brand: "Flos" });
  const { body: made } = await session("POST", "/comps", whole);
  expect([await asked(pedal.id), await asked(lamp.id)]).toEqual([[mara.id], []]);
  await api.db.delete(rescoreRequests);
  await session("PATCH", `/comps/${made.id}`, { category: "Lamps", brand: "Flos" });
  expect([await asked(pedal.id), await asked(lamp.id)]).toEqual([[mara.id], [mara.id]]);
  await api.db.delete(rescoreRequests);
  await session("DELETE", `/comps/${made.id}`);
  expect([await asked(pedal.id), await asked(lamp.id)]).toEqual([[], [mara.id]]);
  const foreign = await api.db
    .select()
    .from(rescoreRequests)
    .where(and(eq(rescoreRequests.userId, (await api.newUser()).id)));
  expect(foreign).toEqual([]);
});

test("a shared comp is there to see, not to change", async () => {
  const row = await makeComp(api.db, await makeSource(api.db, null));
  expect((await session("GET", `/comps/${row.id}`)).body).toMatchObject({ isOwn: false });
  for (const answer of [
    await session("PATCH", `/comps/${row.id}`, { price: usd(1) }),
    await session("DELETE", `/comps/${row.id}`),
  ]) {
    expect(answer).toMatchObject({ status: 403, body: { code: "FORBIDDEN" } });
  }
  expect((await session("GET", `/comps/${row.id}`)).body.price).toEqual(usd(21_000));
});

test("a comp may point to a listing that its owner sees, and to no other", async () => {
  const own = await makeListing(api.db, await makeSource(api.db, mara.id));
  const stranger = await api.newUser();
  const foreign = await makeListing(api.db, await makeSource(api.db, stranger.id));
  const kept = await session("POST", "/comps", { ...whole, listingId: own.id });
  expect(kept).toMatchObject({ status: 201, body: { listingId: own.id } });
  const refused = await session("PATCH", `/comps/${kept.body.id}`, { listingId: foreign.id });
  expect(refused).toMatchObject({ status: 422, body: { fields: [{ field: "listingId" }] } });
});

test.each([
  ["a sale in the future", { ...whole, observedOn: "2999-01-01" }, "observedOn"],
  ["a day that is none", { ...whole, observedOn: "2026-02-30" }, "observedOn"],
  ["an unknown basis", { ...whole, basis: "guessed" }, "basis"],
  ["no basis", { title: "x", price: usd(1) }, "basis"],
])("%s is refused by name", async (_name, body, field) => {
  const answer = await session("POST", "/comps", body);
  expect(answer).toMatchObject({ status: 422, body: { fields: [{ field }] } });
});

test("filters, and days that are not known come last in both directions", async () => {
  const caller = await api.as(await api.newUser());
  const add = (title: string, over: object) =>
    caller("POST", "/comps", { ...whole, title, ...over });
  await add("early", { observedOn: "2026-01-05" });
  await add("late", { observedOn: "2026-09-05", basis: "asking", price: usd(30_000) });
  await add("undated", { observedOn: null, brand: "Ibanez" });
  const titles = async (query: string) =>
    (await caller("GET", `/comps?own=true&${query}`)).body.items.map(
      ({ title }: { title: string }) => title,
    );
  expect(await titles("sort=observedOn")).toEqual(["early", "late", "undated"]);
  expect(await titles("sort=-observedOn")).toEqual(["late", "early", "undated"]);
  expect(await titles("basis=asking")).toEqual(["late"]);
  expect(await titles("observedFrom=2026-01-06")).toEqual(["late"]);
  expect(await titles("observedUntil=2026-01-05")).toEqual(["early"]);
  expect(await titles("q=ibanez")).toEqual(["undated"]);
  expect(await titles("q=ibanez+und")).toEqual(["undated"]);
  expect(await titles("q=ibanez+early")).toEqual([]);
  expect(await titles("priceCentsMin=25000&currency=USD")).toEqual(["late"]);
  const { body } = await caller("GET", "/comps?own=true&sort=observedOn&limit=2");
  const next = await caller(
    "GET",
    `/comps?own=true&sort=observedOn&limit=2&cursor=${body.nextCursor}`,
  );
  expect(next.body).toMatchObject({ items: [{ title: "undated" }], nextCursor: null });
});
