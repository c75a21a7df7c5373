import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { compChanges, comps, listings, rescoreRequests, sources, users } from "@/db/schema";
import { startChoosing } from "@/db/test/choosing";
import { makeComp, makeListing, makeSource, makeUser } from "@/db/test/factories";
import { countWaiting, makeSales } from "@/db/test/scoring";
import { type CompRow, readComps, toTrainingComp } from "../models/read-comps";

const { db, judgedListing, person, strike } = await startChoosing();
const shared = await makeSource(db, null);

/** What was noted since the last look. */
async function noted() {
  const rows = await db.select().from(compChanges).orderBy(compChanges.id);
  await db.delete(compChanges);
  return rows.map(({ audience, userId, imageCount, images, related }) => ({
    audience,
    userId,
    imageCount,
    images: images as Record<string, unknown>[] | null,
    related,
  }));
}

beforeEach(async () => {
  await noted();
});

test("a statement leaves one row, with the comps as they were and as they became", async () => {
  const comp = await makeComp(db, shared, { priceCents: 5_000 });
  const [made, ...more] = await noted();
  expect(more).toEqual([]);
  expect(made).toMatchObject({ audience: "shared", userId: null, imageCount: 1, related: null });
  await db.update(comps).set({ priceCents: 6_000 }).where(eq(comps.id, comp.id));
  const [changed] = await noted();
  expect(changed?.imageCount).toBe(2);
  expect(changed?.images?.map((image) => image.price_cents).sort()).toEqual([5_000, 6_000]);
  await db.delete(comps).where(eq(comps.id, comp.id));
  expect((await noted())[0]?.images?.[0]).toMatchObject({ id: comp.id, price_cents: 6_000 });
});

test("an image is what a pool would read", async () => {
  const comp = await makeComp(db, shared, { brand: "Boss", category: "Pedals", sellerRef: "ann" });
  const [change] = await noted();
  const image = change?.images?.[0] as Omit<CompRow, "description" | "condition_text">;
  const read = await db.transaction(async (tx) => {
    const rows = [];
    for await (const page of readComps(tx, { owners: [null], now: new Date() })) rows.push(...page);
    return rows.find(({ id }) => id === comp.id);
  });
  expect(toTrainingComp({ ...image, description: "", condition_text: null })).toEqual(read);
  expect(image).toMatchObject({ brand: "Boss", seller_ref: "ann", trust: 1 });
});

test("what judging does not see leaves nothing", async () => {
  const comp = await makeComp(db, shared);
  await noted();
  const blind = { updatedAt: new Date(), description: "Other words", url: "https://example.test" };
  await db.update(comps).set(blind).where(eq(comps.id, comp.id));
  await db.update(comps).set({ priceCents: comp.priceCents }).where(eq(comps.id, comp.id));
  await db.update(sources).set({ lastSuccessAt: new Date() }).where(eq(sources.id, shared.id));
  await db.delete(comps).where(sql`false`);
  expect(await noted()).toEqual([]);
});

test("each owner gets a row of their own, and a source names whose its comps were", async () => {
  const ada = await makeUser(db);
  const adas = await makeSource(db, ada.id);
  const demo = await makeSource(db, null, { licence: "demo", kind: "demo", trust: 0.5 });
  for (const source of [shared, adas, demo]) await makeComp(db, source, { title: "Triplet" });
  await noted();
  await db.update(comps).set({ priceCents: 1 }).where(eq(comps.title, "Triplet"));
  const rows = await noted();
  expect(rows.map(({ audience, userId }) => `${audience} ${userId}`).sort()).toEqual(
    ["demo null", "shared null", `user ${ada.id}`].sort(),
  );
  await db.delete(sources).where(eq(sources.id, demo.id));
  expect(await noted()).toMatchObject([{ audience: "demo", images: [{ trust: 0.5 }] }]);
  await db.update(sources).set({ trust: 0.25 }).where(eq(sources.id, adas.id));
  const [trusted] = await noted();
  expect(trusted).toMatchObject({ audience: "user", userId: ada.id, images: null, imageCount: 1 });
  await db.delete(users).where(eq(users.id, ada.id));
  expect(await noted()).toEqual([]);
});

test("of very many comps their categories and brands are noted", async () => {
  const brand = sql`case when n % 2 = 0 then 'Boss' end`;
  await db.execute(sql`
    insert into comps (id, source_id, external_id, title, category, brand, condition, basis, price_cents,
      price_currency, shipping_kind)
    select 'cmp_many' || n, ${shared.id}, 'many' || n, 'Many', 'Many', ${brand}, 'good', 'sold', 1, 'USD', 'free'
    from generate_series(1, 5001) n`);
  const [change] = await noted();
  expect(change).toMatchObject({ imageCount: 5_001, images: null });
  expect(change?.related).toEqual([
    ["Many", null],
    ["Many", "Boss"],
  ]);
  await db.execute(sql`truncate comps cascade`);
  expect(await noted()).toMatchObject([{ audience: "shared", images: null, related: null }]);
});

test("the listing that a comp came from matters, unless it is gone", async () => {
  const listing = await makeListing(db, shared);
  const comp = await makeComp(db, shared);
  await noted();
  await db.update(comps).set({ listingId: listing.id }).where(eq(comps.id, comp.id));
  expect(await noted()).toHaveLength(1);
  await db.delete(listings).where(eq(listings.id, listing.id));
  expect(await noted()).toEqual([]);
});

test("a choice that goes with its comp is judged anew", async () => {
  const mara = await person();
  const [cheap] = await makeSales(db, shared, [150]);
  const { id } = await judgedListing();
  await strike(mara, id, cheap);
  await db.delete(rescoreRequests);
  if (cheap) await db.delete(comps).where(eq(comps.id, cheap));
  const [request] = await db.select().from(rescoreRequests);
  expect(request).toMatchObject({ listingId: id, userId: mara.user.id });
  await db.delete(users).where(eq(users.id, mara.user.id));
  expect(await countWaiting(db)).toBe(0);
});
