import { beforeAll, expect, test } from "vitest";
import { type Caller, startApi } from "@/db/test/api";
import { makeComp, makeListing, makeScore, makeSource } from "@/db/test/factories";
import { Deal } from "@/lib/domain/deals/deal.schema";

let api: Awaited<ReturnType<typeof startApi>>;
let mara: Caller;
let id: string;
beforeAll(async () => {
  api = await startApi();
  const user = await api.newUser();
  mara = await api.as(user);
  const source = await makeSource(api.db, user.id, { name: "My file" });
  const comp = await makeComp(api.db, source);
  const listing = await makeListing(api.db, source, { title: "Roland Juno-106", category: "Keys" });
  const evidence = [{ compId: comp.id, weight: 0.5, adjustedCents: 21_000, rejected: null }];
  await makeScore(api.db, listing, { evidence });
  await makeListing(api.db, source, { title: "A lamp", priceCents: 900, category: "Lamps" });
  id = listing.id;
});

const titles = async (query: string) => {
  const { status, body } = await mara("GET", `/deals${query}`);
  expect(status).toBe(200);
  return body.items.map(({ title }: { title: string }) => title);
};

test("deals come with their verdict, count and facets", async () => {
  const { body } = await mara("GET", "/deals?q=juno&band=good&band=great&min=100&seen=7d&ships=1");
  expect(body).toMatchObject({
    nextCursor: null,
    previousCursor: null,
    count: { value: 1, isCapped: false },
    items: [{ id, source: { name: "My file" }, verdict: { value: { band: "good" } } }],
  });
  expect(Object.keys(body.items[0]).sort()).toEqual(Object.keys(Deal.shape).sort());
  expect(await titles("?sort=price-up")).toEqual(["A lamp", "Roland Juno-106"]);
  expect((await mara("GET", "/deal-facets")).body.categories).toEqual([
    { name: "Keys", count: 1 },
    { name: "Lamps", count: 1 },
  ]);
});

test("one deal comes with what its verdict rests on", async () => {
  const { body } = await mara("GET", `/deals/${id}`);
  expect(body).toMatchObject({
    deal: { id },
    comps: [{ weight: 0.5, adjusted: { cents: 21_000, currency: "USD" } }],
    prices: [],
    lastImport: null,
  });
});

test("a filter that cannot be used is an error with its name, where the page would only mention it", async () => {
  for (const [query, field] of [
    ["min=cheap", "min"],
    ["within=far", "within"],
    ["seen=lately", "seen"],
    ["currency=ZZZ&min=1", "currency"],
    ["cursor=junk", "cursor"],
    ["within=10mi", "within"],
    ["q=!!!", "q"],
  ] as const) {
    const { status, body } = await mara("GET", `/deals?${query}`);
    expect([query, status, body.fields?.[0]?.field]).toEqual([query, 422, field]);
    expect(body.fields[0].message).toMatch(/\.$/);
  }
});

test("save and hide change what the lists show, and can be taken back", async () => {
  expect((await mara("PUT", `/deals/${id}/saved`)).status).toBe(204);
  expect(await titles("?saved=1")).toEqual(["Roland Juno-106"]);
  expect((await mara("PUT", `/deals/${id}/hidden`)).status).toBe(204);
  expect(await titles("?q=juno")).toEqual([]);
  expect(await titles("?hidden=1")).toEqual(["Roland Juno-106"]);
  expect((await mara("DELETE", `/deals/${id}/hidden`)).status).toBe(204);
  expect((await mara("DELETE", `/deals/${id}/saved`)).status).toBe(204);
  expect(await titles("?saved=1")).toEqual([]);
  expect(await titles("?q=juno")).toEqual(["Roland Juno-106"]);
});
