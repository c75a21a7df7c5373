import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "@/db/client";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import { requestRescore } from "./request-rescore";

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
