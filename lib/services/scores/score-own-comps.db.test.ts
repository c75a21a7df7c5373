import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { comps, listings } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import { askForScores, makeSales, PRICES, score, scoresOf } from "@/db/test/scoring";

const { db } = await testDatabase();
const ada = await makeUser(db);
const bob = await makeUser(db);
const shared = await makeSource(db, null);
const adas = await makeSource(db, ada.id);
const bobs = await makeSource(db, bob.id);
await makeSales(db, shared, PRICES);
const listing = await makeListing(db, shared, { category: "Pedals", priceCents: 15_000 });
await askForScores(db, [listing.id]);
await score(db);
const before = (await scoresOf(db, listing.id)).get(null);

test("make a second row for that user alone, and leave everybody's as it was", async () => {
  const own = await makeSales(db, adas, [140, 142, 139, 141, 138, 143]);
  await score(db);
  const rows = await scoresOf(db, listing.id);
  expect([...rows.keys()].sort()).toEqual([null, ada.id].sort());
  expect(rows.get(null)).toEqual(before);
  expect(rows.get(ada.id)?.q50Cents).toBeLessThan(before?.q50Cents ?? 0);
  const used = rows.get(ada.id)?.evidence.map((one) => one.compId);
  expect(used).toEqual(expect.arrayContaining(own));
});

test("are judged again when everybody's verdict is, and do not touch another user's", async () => {
  await makeSales(db, bobs, [400, 402, 399], { title: "Roland Juno-106", category: "Synths" });
  await db.update(listings).set({ priceCents: 14_000 }).where(eq(listings.id, listing.id));
  await askForScores(db, [listing.id]);
  await score(db);
  const rows = await scoresOf(db, listing.id);
  expect([...rows.keys()].sort()).toEqual([null, ada.id].sort());
  expect(rows.get(ada.id)?.allInCents).toBe(14_000);
  expect(rows.get(null)?.allInCents).toBe(14_000);
});

test("that are far from the rest are looked at, and no second row stays", async () => {
  await db.delete(comps).where(eq(comps.sourceId, adas.id));
  await makeSales(db, adas, [9_000]);
  expect(await score(db)).toMatchObject({ scored: 0, skipped: 1 });
  expect([...(await scoresOf(db, listing.id)).keys()]).toEqual([null]);
});

test("take the second row with them when they go", async () => {
  await db.delete(comps).where(eq(comps.sourceId, adas.id));
  await makeSales(db, adas, [140, 142, 139, 141, 138, 143]);
  await score(db);
  expect((await scoresOf(db, listing.id)).has(ada.id)).toBe(true);
  await db.delete(comps).where(eq(comps.sourceId, adas.id));
  await score(db);
  expect([...(await scoresOf(db, listing.id)).keys()]).toEqual([null]);
});

test("a request for a user who does not own the listing and has no comps makes no row", async () => {
  const owned = await makeListing(db, adas, { category: "Pedals" });
  await askForScores(db, [owned.id], bob.id);
  await askForScores(db, [listing.id], (await makeUser(db)).id);
  await score(db);
  expect([...(await scoresOf(db, owned.id)).keys()]).toEqual([ada.id]);
  expect([...(await scoresOf(db, listing.id)).keys()]).toEqual([null]);
});
