import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { ingestRuns, listingPrices } from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeComp, makeListing, makeScore, makeSource } from "@/db/test/factories";
import { makePerson, type Person } from "@/db/test/person";
import { getDeal } from "./get-deal";

let db: Database;
let mara: Person;
let other: Person;
beforeAll(async () => {
  ({ db } = await testDatabase());
  mara = await makePerson(db);
  other = await makePerson(db);
});

const used = (compId: string, weight: number) => ({
  compId,
  weight,
  adjustedCents: 20_000,
  rejected: null,
});

test("a foreign, an unknown and a forgotten listing are the same 404", async () => {
  const foreign = await makeListing(db, other.source);
  const forgotten = await makeListing(db, mara.source, { forgetAt: new Date(0) });
  const unknown = mara.ctx.ids.make("listing");
  for (const id of [foreign.id, forgotten.id, unknown]) {
    await expect(getDeal({ ctx: mara.ctx, input: { id } })).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: "There is no such listing.",
    });
  }
  const anonymous = testContext(db, { kind: "anonymous" });
  await expect(getDeal({ ctx: anonymous, input: { id: unknown } })).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
});

test("the evidence comes heaviest first with its words, the unused ones last with the reason", async () => {
  const shop = await makeSource(db, null, { name: "Sales 2026", licence: "demo" });
  const listing = await makeListing(db, shop);
  const light = await makeComp(db, shop, { title: "light", url: "https://shop.test/1" });
  const heavy = await makeComp(db, shop, {
    title: "heavy",
    shippingKind: "known",
    shippingCents: 900,
    observedOn: null,
  });
  const yen = await makeComp(db, shop, { title: "yen", priceCents: 900, priceCurrency: "JPY" });
  await makeScore(db, listing, {
    evidence: [
      { ...used(yen.id, 0), rejected: "other-currency" },
      used(light.id, 0.2),
      { ...used(heavy.id, 0.9), adjustedCents: 23_000 },
    ],
  });
  const { comps, deal } = await getDeal({ ctx: mara.ctx, input: { id: listing.id } });
  expect(comps.map(({ title, weight, rejected }) => [title, weight, rejected])).toEqual([
    ["heavy", 0.9, null],
    ["light", 0.2, null],
    ["yen", 0, "other-currency"],
  ]);
  expect(comps[0]).toMatchObject({
    price: { cents: 21_900, currency: "USD" },
    adjusted: { cents: 23_000, currency: "USD" },
    observedOn: null,
    basis: "sold",
    sourceName: "Sales 2026",
    isDemo: true,
  });
  expect(comps[1]?.url).toBe("https://shop.test/1");
  expect(comps[2]).toMatchObject({ price: { cents: 900, currency: "JPY" }, adjusted: null });
  expect(deal.source.isDemo).toBe(true);
});

test("own evidence is shown to its owner only, with the verdict that rests on it", async () => {
  const shared = await makeSource(db, null);
  const listing = await makeListing(db, shared);
  const everybodys = await makeComp(db, shared, { title: "everybody's" });
  const marasOwn = await makeComp(db, mara.source, { title: "Mara's" });
  await makeScore(db, listing, { evidence: [used(everybodys.id, 1)] });
  const both = [used(everybodys.id, 1), used(marasOwn.id, 0.5)];
  await makeScore(db, listing, { userId: mara.user.id, evidence: both });
  const titles = async (person: Person) => {
    const { comps, deal } = await getDeal({ ctx: person.ctx, input: { id: listing.id } });
    return [deal.verdict?.isPersonal, ...comps.map(({ title }) => title)];
  };
  expect(await titles(mara)).toEqual([true, "everybody's", "Mara's"]);
  expect(await titles(other)).toEqual([false, "everybody's"]);
});

test("a comp that another person owns never shows, even where a score names it", async () => {
  const listing = await makeListing(db, mara.source);
  const foreign = await makeComp(db, other.source);
  await makeScore(db, listing, { evidence: [used(foreign.id, 1)] });
  expect((await getDeal({ ctx: mara.ctx, input: { id: listing.id } })).comps).toEqual([]);
});

test("prices come in order of time", async () => {
  const listing = await makeListing(db, mara.source);
  const point = (day: number, priceCents: number) => ({
    listingId: listing.id,
    observedFrom: new Date(Date.UTC(2026, 9, day)),
    observedUntil: new Date(Date.UTC(2026, 9, day + 1)),
    priceCents,
    priceCurrency: "USD",
    state: "active" as const,
  });
  await db.insert(listingPrices).values([point(20, 15_000), point(3, 18_000)]);
  const { prices } = await getDeal({ ctx: mara.ctx, input: { id: listing.id } });
  expect(prices.map(({ price }) => price.cents)).toEqual([18_000, 15_000]);
});

test("the import is named to the person whose file it was, and to nobody else", async () => {
  const shared = await makeSource(db, null);
  const id = mara.ctx.ids.make("run");
  const run = { id, userId: mara.user.id, sourceId: shared.id, fileName: "private name.csv" };
  await db.insert(ingestRuns).values({
    ...run,
    target: "listings",
    sizeBytes: 1,
    mapping: {},
    state: "succeeded",
  });
  const listing = await makeListing(db, shared, { lastRunId: id, description: "Plays well." });
  const input = { id: listing.id };
  expect(await getDeal({ ctx: mara.ctx, input })).toMatchObject({
    lastImport: { fileName: "private name.csv" },
    description: "Plays well.",
  });
  expect((await getDeal({ ctx: other.ctx, input })).lastImport).toBeNull();
});
