import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeScore, makeSource, NO_VERDICT } from "@/db/test/factories";
import { makePerson, type Person } from "@/db/test/person";
import { DealsQuery } from "@/lib/domain/deals/deals-query.schema";
import { listDealFacets } from "./list-deal-facets";
import { listTopDeals } from "./list-top-deals";
import { summariseDeals } from "./summarise-deals";

let db: Database;
let mara: Person;
let other: Person;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const TODAY = daysAgo(0.1);
const LAST_WEEK = daysAgo(7);

beforeAll(async () => {
  ({ db } = await testDatabase());
  mara = await makePerson(db);
  other = await makePerson(db);
});

const top = async (over: Partial<DealsQuery> = {}) => {
  const input = DealsQuery.parse({ sourceIds: [mara.source.id], ...over });
  return (await listTopDeals({ ctx: mara.ctx, input })).map(({ title }) => title);
};

test("an empty installation has nothing new and nothing to filter by", async () => {
  const nobody = await makePerson(db);
  expect(await summariseDeals({ ctx: nobody.ctx })).toMatchObject({
    hasAny: false,
    newCount: { value: 0, isCapped: false },
    refreshedAt: null,
  });
  expect(await listDealFacets({ ctx: nobody.ctx })).toEqual({ sources: [], categories: [] });
});

test("what is past its date is not counted, swept or not", async () => {
  const { ctx, source } = await makePerson(db);
  const over = { forgetAt: daysAgo(0.01), category: "Lamps", firstSeenAt: TODAY };
  await makeListing(db, source, over);
  await makeListing(db, source, over);
  expect(await summariseDeals({ ctx })).toMatchObject({ hasAny: false, newCount: { value: 0 } });
  expect(await listDealFacets({ ctx })).toEqual({ sources: [], categories: [] });
  await makeListing(db, source, { ...over, forgetAt: daysAgo(-1) });
  expect(await summariseDeals({ ctx })).toMatchObject({ hasAny: true, newCount: { value: 1 } });
  expect(await listDealFacets({ ctx })).toMatchObject({
    sources: [{ id: source.id, count: 1 }],
    categories: [{ name: "Lamps", count: 1 }],
  });
});

test("the three best have evidence that carries them, a low price and no grave risk", async () => {
  const add = async (title: string, over: Parameters<typeof makeScore>[2]) =>
    makeScore(db, await makeListing(db, mara.source, { title, firstSeenAt: LAST_WEEK }), over);
  await add("too cheap", {
    valueScore: 99,
    band: "great",
    riskReasons: [{ code: "far-below-market", check: "ask-dated-photo" }],
  });
  await add("thin", { valueScore: 98, band: "great", confidence: "thin" });
  await add("second", { valueScore: 90, band: "great", confidence: "usable" });
  await add("first", { valueScore: 91, band: "great" });
  await add("fair", { valueScore: 97, band: "fair" });
  await add("none", NO_VERDICT);
  expect(await top()).toEqual(["first", "second"]);
  await add("third", { valueScore: 80 });
  await add("fourth", { valueScore: 79 });
  expect(await top()).toEqual(["first", "second", "third"]);
  expect(await top({ sort: "newest", cursor: "junk" })).toEqual(["first", "second", "third"]);
  expect(await top({ bands: ["good"] })).toEqual(["third", "fourth"]);
  const foreign = DealsQuery.parse({ sourceIds: [mara.source.id] });
  expect(await listTopDeals({ ctx: other.ctx, input: foreign })).toEqual([]);
});

test("facets count what is for sale and visible, most first, and name the demo", async () => {
  const shared = await makeSource(db, null, { name: "Demo shop", kind: "demo", licence: "demo" });
  await makeListing(db, shared, { category: "Bikes" });
  await makeListing(db, shared, { category: "Bikes" });
  await makeListing(db, shared, { category: "Lamps" });
  await makeListing(db, shared, { category: "Bikes", state: "sold" });
  await makeListing(db, mara.source, { category: "Lamps", firstSeenAt: LAST_WEEK });
  await makeListing(db, mara.source, { category: "Lamps", firstSeenAt: LAST_WEEK });
  const seen = await listDealFacets({ ctx: other.ctx });
  expect(seen.sources).toEqual([
    {
      id: shared.id,
      isApart: false,
      attribution: null,
      name: "Demo shop",
      kind: "demo",
      isDemo: true,
      count: 3,
    },
  ]);
  expect(seen.categories).toEqual([
    { name: "Bikes", count: 2 },
    { name: "Lamps", count: 1 },
  ]);
  expect((await listDealFacets({ ctx: mara.ctx })).categories[0]).toEqual({
    name: "Lamps",
    count: 3,
  });
});

test("the head counts what came since a day ago, and says when a source last delivered", async () => {
  const eve = await makePerson(db);
  const source = await makeSource(db, eve.user.id, { lastSuccessAt: LAST_WEEK });
  const before = (await summariseDeals({ ctx: eve.ctx })).newCount.value;
  await makeListing(db, source, { firstSeenAt: TODAY });
  await makeListing(db, source, { firstSeenAt: LAST_WEEK });
  await makeListing(db, source, { firstSeenAt: TODAY, state: "sold" });
  await makeListing(db, other.source, { firstSeenAt: TODAY });
  const summary = await summariseDeals({ ctx: eve.ctx });
  expect(summary.hasAny).toBe(true);
  expect(summary.newCount.value - before).toBe(1);
  expect(summary.refreshedAt).toEqual(LAST_WEEK);
});

test("nobody signed in gets nothing", async () => {
  const ctx = testContext(db, { kind: "anonymous" });
  const refused = { code: "UNAUTHENTICATED" };
  await expect(listTopDeals({ ctx, input: DealsQuery.parse({}) })).rejects.toMatchObject(refused);
  await expect(listDealFacets({ ctx })).rejects.toMatchObject(refused);
  await expect(summariseDeals({ ctx })).rejects.toMatchObject(refused);
});
