import { beforeAll, expect, test } from "vitest";
import { intervalFactors, marketModels } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeEstimate, makeListing, makeSource, makeUser } from "@/db/test/factories";
import type { Accuracy } from "@/lib/domain/model/accuracy";
import { systemIds } from "@/lib/platform/clock";
import { getHitRate } from "./get-hit-rate";
import { getLedger } from "./get-ledger";

const { db } = await testDatabase();
const boss = await makeUser(db, { role: "admin" });
const ada = await makeUser(db);
const eve = await makeUser(db);
const as = (user: typeof ada) => testContext(db, actorOf(user));

const accuracy: Accuracy = {
  rmsle: 0.3,
  medianApe: 0.14,
  maeCents: 4_000,
  coverage80: 0.79,
  relWidthMedian: 0.6,
  relWidthMean: 0.7,
  pinball: 0.05,
};
const modelId = systemIds.make("model");

beforeAll(async () => {
  for (let n = 0; n < 30; n += 1) {
    await makeEstimate(db, {
      outcomeKind: "sold_comp",
      outcomeCents: n < 24 ? 22_000 : 30_000,
      outcomeAt: new Date(n < 25 ? "2026-10-05T00:00:00Z" : "2026-11-05T00:00:00Z"),
    });
  }
  await makeEstimate(db, { outcomeKind: "gone", outcomeAt: new Date("2026-11-06T00:00:00Z") });
  await makeEstimate(db, { category: "amps" });
  for (let n = 0; n < 20; n += 1) {
    const outcomeAt = new Date("2026-11-05T00:00:00Z");
    const own = { userId: ada.id, outcomeKind: "own_sale" as const, outcomeCents: 40_000 };
    await makeEstimate(db, { ...own, category: "amps", outcomeAt });
  }
  await db.insert(marketModels).values({
    id: modelId,
    audience: "shared",
    state: "active",
    trainedAt: new Date("2026-11-01T00:00:00Z"),
    trainSeconds: 3,
    compCount: 900,
    learnedCount: 810,
    compsMark: "x",
    comparison: {
      rows: 90,
      rowsOfBoth: 80,
      candidate: { rows: 88, accuracy },
      current: { rows: 80, accuracy },
      isBetter: true,
    },
  });
});

test("the ledger counts by category and month, and says how far intervals are widened", async () => {
  const decidedAt = new Date("2026-11-06T00:00:00Z");
  const of = (version: number) => ({
    audience: "shared" as const,
    version,
    factors: { pedals: { factor: version === 3 ? 1.2 : 1.6, outcomes: 30, inside: 24 } },
    decidedAt,
  });
  const own = { audience: "user" as const, userId: ada.id, version: 1, factors: {}, decidedAt };
  await db.insert(intervalFactors).values([of(2), of(3), own]);
  const ledger = await getLedger({ ctx: as(boss) });
  expect(ledger.total).toMatchObject({ outcomes: 50, inside: 24, gone: 1 });
  expect(ledger.widenings).toEqual([
    {
      owner: null,
      version: 3,
      decidedAt,
      categories: [{ category: "pedals", factor: 1.2, outcomes: 30, inside: 24 }],
    },
    { owner: { id: ada.id, email: ada.email }, version: 1, decidedAt, categories: [] },
  ]);
  const [pedals, amps, ...others] = ledger.categories;
  expect(others).toEqual([]);
  expect(pedals).toMatchObject({
    category: "pedals",
    rate: { outcomes: 30, inside: 24, gone: 1, coverage80: 0.8 },
  });
  expect(pedals?.months.map(({ month, rate }) => [month, rate.outcomes, rate.coverage80])).toEqual([
    ["2026-10", 25, 24 / 25],
    ["2026-11", 5, null],
  ]);
  expect(amps).toMatchObject({ category: "amps", rate: { outcomes: 20, inside: 0 } });
});

test("a listing that was judged for several people counts once", async () => {
  const listing = await makeListing(db, await makeSource(db, null));
  const outcome = {
    category: "lamps",
    listingId: listing.id,
    outcomeKind: "sold_comp" as const,
    outcomeCents: 20_000,
    outcomeAt: new Date("2026-11-07T00:00:00Z"),
  };
  await makeEstimate(db, outcome);
  await makeEstimate(db, { ...outcome, userId: ada.id });
  const { categories } = await getLedger({ ctx: as(boss) });
  expect(categories.find(({ category }) => category === "lamps")?.rate.outcomes).toBe(1);
});

test("the ledger is for admins", async () => {
  await expect(getLedger({ ctx: as(ada) })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a category's hit rate comes from its prices, whatever its case", async () => {
  const input = { category: "PEDALS", modelVersion: `${modelId}+w3` };
  expect(await getHitRate({ ctx: as(eve), input })).toEqual({
    from: "ledger",
    outcomes: 30,
    coverage80: 0.8,
    medianApe: 2_000 / 22_000,
  });
});

test("what only one user knows is shown to that user alone; others get what was held back", async () => {
  const input = { category: "Amps", modelVersion: `${modelId}+w3` };
  expect(await getHitRate({ ctx: as(ada), input })).toMatchObject({ from: "ledger", outcomes: 20 });
  expect(await getHitRate({ ctx: as(eve), input })).toEqual({
    from: "held-back",
    outcomes: 80,
    coverage80: 0.79,
    medianApe: 0.14,
  });
  const prior = { category: "Amps", modelVersion: "prior" };
  expect(await getHitRate({ ctx: as(eve), input: prior })).toBeNull();
});
