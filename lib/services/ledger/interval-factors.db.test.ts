import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { estimates, intervalFactors, listingScores, users } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeEstimate, makeListing, makeSource, makeUser } from "@/db/test/factories";
import {
  askForScores,
  countWaiting,
  makeSales,
  PRICES,
  score,
  scoresOf,
  scoringContext,
} from "@/db/test/scoring";
import type { Id } from "@/lib/core/ids";
import { updateIntervalFactors } from "./update-interval-factors";

const { db } = await testDatabase();
const shared = await makeSource(db, null);
const ada = await makeUser(db);
await makeSales(db, shared, PRICES);
await makeSales(db, shared, PRICES, { category: "Amps", title: "Vox AC15 amp" });
const pedals: Id<"listing">[] = [];
for (const priceCents of [15_000, 18_000, 21_000]) {
  pedals.push((await makeListing(db, shared, { category: "Pedals", priceCents })).id);
}
const amp = await makeListing(db, shared, { category: "Amps", title: "Vox AC15 amp" });
const all = [...pedals, amp.id];

const update = (days = 0) => {
  const now = new Date(scoringContext(db).clock.now().getTime() + days * 86_400_000);
  return updateIntervalFactors({ ctx: { ...scoringContext(db), clock: { now: () => now } } });
};

/** So many prices of pedals inside what was said, and so many at one and a half times its reach. */
async function outcomes(inside: number, outside: number, userId: Id<"user"> | null = null) {
  await db.delete(estimates).where(eq(estimates.category, "pedals"));
  for (let n = 0; n < inside + outside; n += 1) {
    await makeEstimate(db, {
      userId,
      outcomeKind: "sold_comp",
      outcomeCents: n < inside ? 20_100 : Math.round(20_000 * 1.25 ** 1.49),
      outcomeAt: new Date(Date.parse("2026-11-02T00:00:00Z") + n * 1_000),
    });
  }
}

const rows = () => db.select().from(intervalFactors).orderBy(asc(intervalFactors.id));

test("too few prices, or four in five inside, change nothing", async () => {
  await askForScores(db, all);
  await score(db);
  await outcomes(15, 14);
  expect(await update()).toBe(0);
  await outcomes(27, 5);
  expect(await update()).toBe(0);
  expect(await rows()).toEqual([]);
});

test("what one user knows widens nobody else's", async () => {
  await outcomes(15, 15, ada.id);
  expect(await update()).toBe(0);
});

test("too many outside widen the category, name it in the version and judge everything again", async () => {
  const before = new Map(
    await Promise.all(all.map(async (id) => [id, await verdict(id)] as const)),
  );
  await outcomes(15, 15);
  expect(await update()).toBe(1);
  expect(await rows()).toMatchObject([
    {
      audience: "shared",
      userId: null,
      version: 1,
      factors: { pedals: { factor: 1.5, outcomes: 30, inside: 15 } },
    },
  ]);
  expect(await countWaiting(db)).toBe(all.length);
  await score(db);
  for (const id of pedals) {
    const [was, is] = [before.get(id), await verdict(id)];
    expect(is.modelVersion).toBe("prior+w1");
    expect(is.q50Cents).toBe(was?.q50Cents);
    const reach = (one: typeof is) => Math.log((one.q90Cents ?? 0) / (one.q50Cents ?? 1));
    expect(reach(is) / reach(was ?? is)).toBeCloseTo(1.5, 2);
  }
  const [was, is] = [before.get(amp.id), await verdict(amp.id)];
  expect([is.q10Cents, is.q90Cents]).toEqual([was?.q10Cents, was?.q90Cents]);
  const noted = await db
    .select()
    .from(estimates)
    .where(eq(estimates.listingId, pedals[0] ?? "lst_"));
  expect(noted.at(-1)).toMatchObject({ modelVersion: "prior+w1", widening: 1.5 });
});

test("one listing judged alone gets what all of them judged anew get", async () => {
  const [first] = pedals;
  await askForScores(db, first ? [first] : []);
  await score(db);
  const alone = await verdict(first ?? "lst_");
  await db.delete(listingScores);
  await askForScores(db, all);
  await score(db);
  const { id: _a, scoredAt: _b, ...together } = await verdict(first ?? "lst_");
  expect(alone).toMatchObject(together);
});

test("the same prices again change nothing; fewer misses narrow, once a day at most", async () => {
  expect(await update(2)).toBe(0);
  await outcomes(29, 1);
  expect(await update(0.5)).toBe(0);
  expect(await update(2)).toBe(1);
  expect((await rows()).at(-1)).toMatchObject({ version: 2, factors: {} });
  expect(await countWaiting(db)).toBe(all.length);
  await score(db);
  expect((await verdict(amp.id)).modelVersion).toBe("prior+w2");
});

test("a user's factors go with the user", async () => {
  await db.insert(intervalFactors).values({
    audience: "user",
    userId: ada.id,
    version: 1,
    factors: {},
    decidedAt: new Date(),
  });
  await db.delete(users).where(eq(users.id, ada.id));
  expect((await rows()).every(({ audience }) => audience === "shared")).toBe(true);
});

async function verdict(id: Id<"listing">) {
  const row = (await scoresOf(db, id)).get(null);
  if (!row) throw new Error(`${id} has no verdict`);
  return row;
}
