import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { comps, sources } from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource } from "@/db/test/factories";
import { makeSales, PRICES, score, scoresOf } from "@/db/test/scoring";
import { fixedClock } from "@/lib/core/clock";
import { requestRescore } from "./request-rescore";
import { scoreDueListings } from "./score-due-listings";

const { db } = await testDatabase();
const shared = await makeSource(db, null);
const extra = await makeSource(db, null);
await makeSales(db, shared, PRICES);
const listing = await makeListing(db, shared, { category: "Pedals", priceCents: 15_000 });
const again = async () => {
  await score(db);
  return (await scoresOf(db, listing.id)).get(null);
};

test("are seen though the process holds the old ones: added, repriced, distrusted, removed", async () => {
  const first = await again();
  await makeSales(db, extra, [400, 402, 404, 398, 396, 401, 399, 403, 397, 405]);
  const dearer = await again();
  expect(dearer?.q90Cents).toBeGreaterThan((first?.q90Cents ?? 0) * 1.5);
  await db.update(comps).set({ priceCents: 20_000 }).where(eq(comps.sourceId, extra.id));
  const level = await again();
  expect(level?.q90Cents).toBeLessThan(21_500);
  await db.update(comps).set({ priceCents: 40_000 }).where(eq(comps.sourceId, extra.id));
  await db.update(sources).set({ trust: 0.01 }).where(eq(sources.id, extra.id));
  expect((await again())?.q50Cents).toBeLessThan(20_500);
  await db.delete(sources).where(eq(sources.id, extra.id));
  const last = await again();
  expect(last?.q50Cents).toBe(first?.q50Cents);
  expect(last?.evidence).toEqual(first?.evidence);
});

test("sales in another currency are named and not converted", async () => {
  const before = await again();
  await makeSales(db, shared, [100, 101, 99], { priceCurrency: "EUR" });
  const row = await again();
  expect(row?.compCount).toBe(before?.compCount);
  const foreign = row?.evidence.filter((one) => one.rejected === "other-currency");
  expect(foreign).toHaveLength(3);
});

test("that must be forgotten by now do not count", async () => {
  const doomed = await makeSource(db, null);
  await makeSales(db, doomed, [200, 202, 204, 198], {
    forgetAt: new Date("2026-11-20T11:00:00Z"),
  });
  const before = (await again())?.compCount;
  expect(before).toBe(14);
  const later = await makeSource(db, null);
  await makeSales(db, later, [211, 212, 213, 214], {
    forgetAt: new Date("2026-11-20T13:00:00Z"),
  });
  expect((await again())?.compCount).toBe(18);
  const ctx = { ...testContext(db), clock: fixedClock("2026-11-20T14:00:00Z") };
  await requestRescore({ ctx, input: { listingIds: [listing.id], userId: null } });
  await scoreDueListings({ ctx, input: {} });
  expect((await scoresOf(db, listing.id)).get(null)?.compCount).toBe(14);
});
