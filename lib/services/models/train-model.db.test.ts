import { promisify } from "node:util";
import { serialize } from "node:v8";
import { gzip } from "node:zlib";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { listingScores, marketModels } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import { score, scoresOf, scoringContext } from "@/db/test/scoring";
import { storeMarket } from "@/db/test/store-market";
import { assert } from "@/lib/core/assert";
import { makeMarket } from "@/lib/domain/model/__fixtures__/make-market";
import { isHeldBack } from "@/lib/domain/model/is-held-back";
import { findDueAudiences } from "./find-due-audiences";
import { unpackModel } from "./pack-model";
import { trainModel } from "./train-model";

const { db } = await testDatabase();
const ctx = scoringContext(db);
const shared = await makeSource(db, null);
const ada = await makeUser(db);
const adas = await makeSource(db, ada.id);
/** The days before the scoring context's midday. */
const FIRST_DAY = Math.floor(Date.parse("2026-11-19") / 86_400_000) - 300;

const listing = await makeListing(db, shared, {
  title: "Gibson Zulu red",
  category: "Guitars",
  brand: "Gibson",
  condition: "good",
  priceCents: 60_000,
});

/** Trainings run in threads of their own, as long as a busy machine lets them. */
vi.setConfig({ testTimeout: 180_000 });

let hours = 0;

/** An hour after the one before. */
async function trainDue() {
  hours += 1;
  const clock = {
    now: () => new Date(scoringContext(db).clock.now().getTime() + hours * 3_600_000),
  };
  const ctx = { ...scoringContext(db), clock };
  const due = await findDueAudiences({ ctx });
  const trained = [];
  for (const input of due) {
    const one = await trainModel({ ctx, input });
    assert(one, "nobody forgets meanwhile");
    trained.push({ ...input, ...one });
  }
  return trained;
}

beforeAll(async () => {
  await storeMarket(db, shared, makeMarket(700, { firstDay: FIRST_DAY }));
});

test("a first model is taken because it is better than comps alone, and listings are judged by it", async () => {
  const [trained] = await trainDue();
  expect(trained?.comparison.isBetter).toBe(true);
  const [row] = await db.select().from(marketModels);
  expect(row).toMatchObject({ audience: "shared", state: "active", compCount: 700 });
  expect(row?.content?.length).toBeGreaterThan(10_000);
  await score(db);
  const verdict = (await scoresOf(db, listing.id)).get(null);
  expect(verdict).toMatchObject({ modelVersion: trained?.modelId, tier: "blend" });
  // 60,000 · e^(0.35 + 5 · 0.25), within what noise allows.
  expect((verdict?.q50Cents ?? 0) / 297_000).toBeGreaterThan(0.85);
  expect((verdict?.q50Cents ?? 0) / 297_000).toBeLessThan(1.18);
});

test("nothing is due until comps change, and little change waits a week", async () => {
  expect(await findDueAudiences({ ctx })).toEqual([]);
  await storeMarket(db, shared, makeMarket(20, { seed: "few", firstDay: FIRST_DAY }));
  expect(await findDueAudiences({ ctx })).toEqual([]);
  const later = { ...ctx, clock: { now: () => new Date("2026-11-28T12:00:00Z") } };
  expect(await findDueAudiences({ ctx: later })).toHaveLength(1);
  expect(await findDueAudiences({ ctx, input: { isAsked: true } })).toHaveLength(1);
});

test("a model that this process cannot read is as none, and is trained anew at once", async () => {
  expect(await findDueAudiences({ ctx })).toEqual([]);
  const [before] = await db.select().from(marketModels);
  const content = await promisify(gzip)(serialize({ shape: 0, value: null }));
  await db.update(marketModels).set({ content, compsMark: "0.15:700:1" });
  expect(await unpackModel(content)).toBeNull();
  expect(await unpackModel(await promisify(gzip)("no serialised value"))).toBeNull();
  expect(await findDueAudiences({ ctx })).toMatchObject([{ audience: null }]);
  await db.update(marketModels).set({ content: before?.content, compsMark: before?.compsMark });
});

test("a user with many comps of their own gets a model, and verdicts that others do not see", async () => {
  const dear = makeMarket(1_100, { seed: "ada", firstDay: FIRST_DAY });
  await storeMarket(
    db,
    adas,
    dear.map((comp) => ({ ...comp, allInCents: comp.allInCents * 2 })),
  );
  const trained = await trainDue();
  const own = trained.find(({ audience }) => audience === ada.id);
  expect(own?.comparison.isBetter).toBe(true);
  await score(db);
  const rows = await scoresOf(db, listing.id);
  expect(rows.get(ada.id)?.modelVersion).toBe(own?.modelId);
  expect(rows.get(ada.id)?.q50Cents).toBeGreaterThan(1.15 * (rows.get(null)?.q50Cents ?? 0));
  const versions = await db.select({ version: listingScores.modelVersion }).from(listingScores);
  expect(new Set(versions.map(({ version }) => version)).size).toBe(2);
});

test("a model that is not better is listed and not taken", async () => {
  const isShared = and(eq(marketModels.state, "active"), eq(marketModels.audience, "shared"));
  const [before] = await db.select().from(marketModels).where(isShared);
  // Noise where it learns and none where it is measured: whatever is learned from it is worse.
  const noise = makeMarket(400, { seed: "noise", firstDay: FIRST_DAY })
    .map((comp, at) => ({ ...comp, allInCents: 1_000 + ((at * 7_919) % 900_000) }))
    .filter((comp) => !isHeldBack(comp));
  await storeMarket(db, shared, noise);
  const trained = (await trainDue()).find(({ audience }) => audience === null);
  expect(trained?.comparison.isBetter).toBe(false);
  const [row] = await db
    .select()
    .from(marketModels)
    .where(eq(marketModels.id, trained?.modelId ?? "mdl_"));
  expect(row).toMatchObject({ state: "not_better", content: null });
  const [active] = await db.select().from(marketModels).where(isShared);
  expect(active?.id).toBe(before?.id);
  expect(await findDueAudiences({ ctx })).toEqual([]);
});
