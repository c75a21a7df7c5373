import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "@/db/client";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import { requestRescore } from "./request-rescore";
import { requestRescoreForComps } from "./request-rescore-for-comps";

const { db } = await testDatabase();
const ctx = testContext(db);

async function waiting(database: Database = db) {
  const rows = await database.execute<{ listing_id: string; user_id: string | null }>(
    sql`select listing_id, user_id from rescore_requests`,
  );
  return rows.map((row) => `${row.listing_id} ${row.user_id ?? "all"}`).sort();
}

async function clear() {
  await db.execute(sql`delete from rescore_requests`);
}

test("a waiting request is not doubled, other audiences are kept apart, unknown ids pass", async () => {
  const user = await makeUser(db);
  const listing = await makeListing(db, await makeSource(db, null));
  const listingIds = [listing.id, listing.id, "lst_00000000000000000000000000" as const];
  await requestRescore({ ctx, input: { listingIds, userId: null } });
  await requestRescore({ ctx, input: { listingIds, userId: null } });
  await requestRescore({ ctx, input: { listingIds: [listing.id], userId: user.id } });
  expect(await waiting()).toEqual([`${listing.id} all`, `${listing.id} ${user.id}`]);
  await clear();
});

test("a request that a worker has taken is asked for again", async () => {
  const listing = await makeListing(db, await makeSource(db, null));
  const input = { listingIds: [listing.id], userId: null };
  await requestRescore({ ctx, input });
  await db.transaction(async (worker) => {
    const [taken] = await worker.execute<{ id: string }>(
      sql`select id from rescore_requests for update`,
    );
    await requestRescore({ ctx, input });
    await worker.execute(sql`delete from rescore_requests where id = ${taken?.id}`);
  });
  expect(await waiting()).toEqual([`${listing.id} all`]);
  await clear();
});

test("a held request stays out of a worker's reach until the change is visible", async () => {
  const listing = await makeListing(db, await makeSource(db, null));
  const input = { listingIds: [listing.id], userId: null };
  await requestRescore({ ctx, input });
  await db.transaction(async (importer) => {
    await requestRescore({ ctx: testContext(importer), input });
    const taken = await db.execute(sql`select id from rescore_requests for update skip locked`);
    expect(taken).toHaveLength(0);
  });
  expect(
    await db.execute(sql`select id from rescore_requests for update skip locked`),
  ).toHaveLength(1);
  await clear();
});

test("shared comps touch the listings of everybody that may be compared", async () => {
  const { db: own } = await testDatabase();
  const ownContext = testContext(own);
  const [ada, bob] = [await makeUser(own), await makeUser(own)];
  const shared = await makeSource(own, null);
  const adas = await makeSource(own, ada.id);
  const bobs = await makeSource(own, bob.id);
  const hits = [
    await makeListing(own, shared, { category: "Electric guitars", brand: "Fender" }),
    await makeListing(own, adas, { category: "Guitars > Bass", brand: null }),
    await makeListing(own, bobs, { category: null, brand: null }),
    await makeListing(own, bobs, { category: "Amps", brand: "FENDER" }),
  ];
  await makeListing(own, bobs, { category: "Consoles", brand: "Sony" });
  await makeListing(own, bobs, { category: "Consoles", brand: null });
  const input = { userId: null, categories: ["guitars"], brands: ["Fender", null] };
  expect(await requestRescoreForComps({ ctx: ownContext, input })).toEqual({ requested: 4 });
  expect(await waiting(own)).toEqual(hits.map((listing) => `${listing.id} all`).sort());

  const everything = { userId: null, categories: [null] };
  expect((await requestRescoreForComps({ ctx: ownContext, input: everything })).requested).toBe(6);
  const nothing = { userId: null, categories: [] };
  expect(await requestRescoreForComps({ ctx: ownContext, input: nothing })).toEqual({
    requested: 0,
  });
});

test("owned comps touch their owner's view only, and their stored brands count", async () => {
  const { db: own } = await testDatabase();
  const [ada, bob] = [await makeUser(own), await makeUser(own)];
  const shared = await makeListing(own, await makeSource(own, null), { category: "Pedals" });
  const adas = await makeListing(own, await makeSource(own, ada.id), { category: "Pedals" });
  await makeListing(own, await makeSource(own, bob.id), { category: "Pedals" });
  await makeListing(own, await makeSource(own, ada.id), { category: "Amps", brand: "Boss" });
  const input = { userId: ada.id, categories: ["Pedals"] };
  const asked = await requestRescoreForComps({ ctx: testContext(own), input });
  expect(asked).toEqual({ requested: 2 });
  expect(await waiting(own)).toEqual([`${adas.id} ${ada.id}`, `${shared.id} ${ada.id}`].sort());
});
