import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { estimates, listings, users } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import { askForScores, makeSales, PRICES, score, scoresOf } from "@/db/test/scoring";
import type { Id } from "@/lib/core/ids";

const { db } = await testDatabase();
const shared = await makeSource(db, null);
await makeSales(db, shared, PRICES);

const ledgerOf = (id: Id<"listing">) =>
  db.select().from(estimates).where(eq(estimates.listingId, id)).orderBy(asc(estimates.id));

async function judge(id: Id<"listing">, userId: Id<"user"> | null = null) {
  await askForScores(db, [id], userId);
  await score(db);
}

test("a verdict with a value leaves what it said, with the folded category", async () => {
  const listing = await makeListing(db, shared, { category: "Pedals", priceCents: 15_000 });
  await judge(listing.id);
  const verdict = (await scoresOf(db, listing.id)).get(null);
  const [row, ...others] = await ledgerOf(listing.id);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    userId: null,
    modelVersion: "prior",
    widening: 1,
    tier: "comps",
    basis: "sold",
    category: "pedals",
    currency: "USD",
    q10Cents: verdict?.q10Cents,
    q50Cents: verdict?.q50Cents,
    q90Cents: verdict?.q90Cents,
    allInCents: 15_000,
    judgedAt: new Date("2026-11-20T12:00:00Z"),
    outcomeKind: null,
    outcomeCents: null,
  });
});

test("the same said again is no new row; another interval is", async () => {
  const listing = await makeListing(db, shared, { category: "Pedals", priceCents: 15_000 });
  await judge(listing.id);
  await db.update(listings).set({ priceCents: 14_000 }).where(eq(listings.id, listing.id));
  await judge(listing.id);
  expect(await ledgerOf(listing.id)).toHaveLength(1);
  const dear = await makeSales(db, shared, [214, 216, 218, 219]);
  await judge(listing.id);
  const [first, second, ...others] = await ledgerOf(listing.id);
  expect(others).toEqual([]);
  expect(second?.q90Cents).toBeGreaterThan(first?.q90Cents ?? 0);
  expect(dear).toHaveLength(4);
});

test("what must be kept apart is judged, and its estimate is not kept", async () => {
  const apart = await makeSource(db, null, { kind: "api", licence: "marketplace", isApart: true });
  const listing = await makeListing(db, apart, { category: "Pedals", priceCents: 15_000 });
  await judge(listing.id);
  expect((await scoresOf(db, listing.id)).get(null)).toMatchObject({ kind: "scored" });
  expect(await ledgerOf(listing.id)).toEqual([]);
});

test("no verdict leaves nothing, and generated listings are not in the ledger", async () => {
  const strange = await makeListing(db, shared, { title: "Aeron", category: "Chairs" });
  await judge(strange.id);
  expect(await ledgerOf(strange.id)).toEqual([]);
  const demo = await makeSource(db, null, { licence: "demo" });
  await makeSales(db, demo, PRICES);
  const made = await makeListing(db, demo, { category: "Pedals" });
  await judge(made.id);
  expect((await scoresOf(db, made.id)).get(null)?.kind).toBe("scored");
  expect(await ledgerOf(made.id)).toEqual([]);
});

test("what a user was told is theirs and goes with them; a deleted listing is not named any more", async () => {
  const ada = await makeUser(db);
  const own = await makeListing(db, await makeSource(db, ada.id), { category: "Pedals" });
  const listing = await makeListing(db, shared, { category: "Pedals" });
  await judge(own.id);
  await judge(listing.id);
  const [mine] = await ledgerOf(own.id);
  expect(mine?.userId).toBe(ada.id);
  const [everybodys] = await ledgerOf(listing.id);
  await db.delete(listings).where(eq(listings.id, listing.id));
  await db.delete(users).where(eq(users.id, ada.id));
  const left = async (id: number | undefined) =>
    (
      await db
        .select()
        .from(estimates)
        .where(eq(estimates.id, id ?? 0))
    )[0];
  expect(await left(mine?.id)).toBeUndefined();
  expect(await left(everybodys?.id)).toMatchObject({ listingId: null, category: "pedals" });
});
