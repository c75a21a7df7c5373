import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { comps, listings } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import { askForScores, countWaiting, makeSales, PRICES, score, scoresOf } from "@/db/test/scoring";
import type { Id } from "@/lib/core/ids";
import { Evidence } from "@/lib/domain/verdict/verdict.schema";

const { db } = await testDatabase();
const ada = await makeUser(db);
const shared = await makeSource(db, null);
const adas = await makeSource(db, ada.id);
await makeSales(db, shared, PRICES);

test("a shared listing gets one row from shared comps, and its request goes", async () => {
  const listing = await makeListing(db, shared, { category: "Pedals", priceCents: 15_000 });
  await askForScores(db, [listing.id]);
  expect(await score(db)).toMatchObject({ scored: 1, noVerdict: 0, skipped: 0 });
  const rows = await scoresOf(db, listing.id);
  expect([...rows.keys()]).toEqual([null]);
  const row = rows.get(null);
  expect(row).toMatchObject({
    kind: "scored",
    allInCents: 15_000,
    currency: "USD",
    band: "great",
    confidence: "firm",
    basis: "sold",
    compCount: 14,
    noVerdict: null,
    riskReasons: [],
    scoredAt: new Date("2026-11-20T12:00:00Z"),
  });
  expect(row?.q50Cents).toBeGreaterThan(19_500);
  expect(row?.q50Cents).toBeLessThan(20_500);
  expect(row?.differenceBps).toBeLessThan(-2_000);
  expect(Evidence.array().parse(row?.evidence)).toHaveLength(14);
  expect(await countWaiting(db)).toBe(0);
});

test("scoring again replaces the row and keeps its id", async () => {
  const listing = await makeListing(db, shared, { category: "Pedals", priceCents: 15_000 });
  await askForScores(db, [listing.id]);
  await score(db);
  const before = (await scoresOf(db, listing.id)).get(null);
  await db.update(listings).set({ priceCents: 29_000 }).where(eq(listings.id, listing.id));
  await askForScores(db, [listing.id]);
  await askForScores(db, [listing.id], ada.id);
  await score(db);
  const after = (await scoresOf(db, listing.id)).get(null);
  expect(after).toMatchObject({ id: before?.id, band: "overpriced", allInCents: 29_000 });
  expect(after?.q50Cents).toBe(before?.q50Cents);
});

test("an owned listing gets its owner's row from shared and own comps, and nobody else's", async () => {
  const own = await makeSales(db, adas, [150, 152, 149, 151], { title: "Boss CE-2 Chorus grey" });
  const listing = await makeListing(db, adas, {
    title: "Boss CE-2 Chorus grey",
    category: "Pedals",
  });
  await askForScores(db, [listing.id]);
  await score(db);
  const rows = await scoresOf(db, listing.id);
  expect([...rows.keys()]).toEqual([ada.id]);
  const used = rows.get(ada.id)?.evidence.filter((one) => one.rejected === null) ?? [];
  expect(used.map((one) => one.compId)).toEqual(expect.arrayContaining(own));
  expect(used.length).toBeGreaterThan(own.length);
  await db.delete(comps).where(eq(comps.sourceId, adas.id));
  await score(db);
});

test("nothing, no price, sold and gone are answers of their own", async () => {
  const strange = await makeListing(db, shared, {
    title: "Herman Miller Aeron",
    category: "Chairs",
  });
  const free = await makeListing(db, shared, { category: "Pedals", priceCents: 0 });
  const sold = await makeListing(db, shared, { category: "Pedals", state: "sold" });
  const foreign = await makeListing(db, shared, { category: "Pedals", priceCurrency: "EUR" });
  await askForScores(db, [strange.id, free.id, sold.id, foreign.id]);
  expect(await score(db)).toMatchObject({ scored: 0, noVerdict: 4 });
  const reason = async (id: Id<"listing">) => (await scoresOf(db, id)).get(null)?.noVerdict?.reason;
  expect(await reason(strange.id)).toBe("too-few-comps");
  expect(await reason(free.id)).toBe("no-price");
  expect(await reason(sold.id)).toBe("not-for-sale");
  expect(await reason(foreign.id)).toBe("other-currency-only");
  const row = (await scoresOf(db, strange.id)).get(null);
  expect(row).toMatchObject({ kind: "no-verdict", valueScore: null, band: null, q50Cents: null });
  expect(row?.noVerdict).toEqual({
    reason: "too-few-comps",
    found: 0,
    needed: 5,
    missing: ["comps", "brand"],
  });
});

test("comps that are not enough are counted as what they are, not as what they are worth", async () => {
  const old = { title: "Moog Prodigy", category: "Synths", observedOn: "2023-12-01" };
  await makeSales(db, shared, [400, 410, 420], old);
  const listing = await makeListing(db, shared, { title: "Moog Prodigy", category: "Synths" });
  await askForScores(db, [listing.id]);
  await score(db);
  const row = (await scoresOf(db, listing.id)).get(null);
  expect(row).toMatchObject({ kind: "no-verdict", compCount: 3, noVerdict: { needed: 5 } });
  expect(row?.noVerdict?.found).toBeLessThan(3);
});

test("no listing is so strange that the batch it came in fails", async () => {
  const most = 100_000_000_000_000;
  await makeSales(db, shared, [0, 1_000_000_000_000], { title: "boss ".repeat(5_000) });
  await score(db);
  const strange = [
    await makeListing(db, shared, { category: "Pedals", priceCents: most }),
    await makeListing(db, shared, { category: "Pedals", priceCents: Number.MAX_SAFE_INTEGER }),
    await makeListing(db, shared, { title: "🔥".repeat(200), category: "Pedals" }),
    await makeListing(db, shared, { title: "boss ".repeat(5_000), category: "Pedals" }),
    await makeListing(db, shared, { title: "גיטרה جيتار", category: "'; drop table comps --" }),
    await makeListing(db, shared, {
      category: "Pedals",
      priceCents: most,
      shippingKind: "known",
      shippingCents: most,
      listedAt: new Date("0001-01-01T00:00:00Z"),
    }),
  ];
  const plain = await makeListing(db, shared, { category: "Pedals" });
  await askForScores(db, [...strange.map((one) => one.id), plain.id]);
  const { scored, noVerdict } = await score(db);
  expect(scored + noVerdict).toBe(7);
  expect((await scoresOf(db, plain.id)).get(null)).toMatchObject({
    kind: "scored",
    confidence: "firm",
  });
  const dear = (await scoresOf(db, strange[0]?.id ?? plain.id)).get(null);
  expect(dear).toMatchObject({ band: "overpriced", allInCents: most });
  expect(await countWaiting(db)).toBe(0);
});

test("requests of listings that are not there are let go of, and hold up no other", async () => {
  await db.execute(sql`
    insert into rescore_requests (listing_id) select 'lst_none' || n from generate_series(1, 3) n`);
  const listing = await makeListing(db, shared, { category: "Pedals", priceCents: 15_000 });
  await askForScores(db, [listing.id]);
  expect(await score(db)).toMatchObject({ scored: 1 });
  expect(await countWaiting(db)).toBe(0);
});
