import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { compChanges, comps, sources } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeComp, makeSource } from "@/db/test/factories";
import { makeSales, PRICES, scoringContext } from "@/db/test/scoring";
import { drainCompChanges } from "./drain-comp-changes";
import { followMarket, type LiveMarket, readMarket } from "./live-market";

const { db } = await testDatabase();
const ctx = scoringContext(db);
const now = ctx.clock.now();
const shared = await makeSource(db, null);
const [first] = await makeSales(db, shared, PRICES);

const read = () => db.transaction((tx) => readMarket(tx, { audience: null, modelId: null, now }));
const follow = (live: LiveMarket, idleMs = 0) =>
  db.transaction((tx) =>
    followMarket(tx, live, { audience: null, now, lastMs: now.getTime() - idleMs }),
  );
const idsOf = ({ market }: LiveMarket) =>
  market.pool.segments.flatMap(({ columns }) => columns.ids.filter((id) => id !== "")).sort();

let live: LiveMarket;
beforeEach(async () => {
  live = await read();
});

test("while nothing changed the market is the very same", async () => {
  expect(await follow(live)).toBe(live);
});

test("comps that came, changed and went are followed, one after the other, without reading the rest", async () => {
  const made = await makeComp(db, shared);
  const once = await follow(live);
  if (first) await db.update(comps).set({ priceCents: 1 }).where(eq(comps.id, first));
  await drainCompChanges({ ctx });
  await db.delete(comps).where(eq(comps.id, made.id));
  const twice = once && (await follow(once));
  if (!twice) throw new Error("it was not followed");
  expect(twice.whole).toBe(live.whole);
  expect(idsOf(twice)).toEqual(idsOf(await read()));
  expect(idsOf(live)).toHaveLength(PRICES.length);
});

test("a change of which only the kinds are known has all read", async () => {
  await db.update(sources).set({ trust: 0.5 }).where(eq(sources.id, shared.id));
  expect(await follow(live)).toBeNull();
});

test("very many changed comps have all read", async () => {
  await db.execute(sql`
    insert into comps (id, source_id, external_id, title, condition, basis, price_cents, price_currency, shipping_kind)
    select 'cmp_many' || n, ${shared.id}, 'many' || n, 'Many', 'good', 'sold', 1, 'USD', 'free'
    from generate_series(1, 1001) n`);
  expect(await follow(live)).toBeNull();
  await db.execute(sql`delete from comps where id like 'cmp_many%'`);
});

test("changes that went before they were followed have all read; whoever looked in time saw them", async () => {
  await makeComp(db, shared);
  await drainCompChanges({ ctx });
  const followed = await follow(live);
  await db.update(compChanges).set({ drainedAt: new Date("2026-11-18T10:00:00Z") });
  await makeComp(db, shared);
  await drainCompChanges({ ctx });
  expect(await follow(live, 86_400_000)).toBeNull();
  expect(followed && (await follow(followed, 60_000))).not.toBeNull();
});
