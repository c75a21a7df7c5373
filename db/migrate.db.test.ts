import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "./test/database";
import { makeListing, makeSource, makeUser } from "./test/factories";

test("the migrated schema takes a user, a source and a listing", async () => {
  const { db } = await testDatabase();
  const user = await makeUser(db);
  const source = await makeSource(db, user.id);
  const listing = await makeListing(db, source);
  expect(listing.userId).toBe(user.id);
  const found = await db.execute(
    sql`select id from listings where search @@ to_tsquery('simple', 'chorus')`,
  );
  expect(found).toHaveLength(1);
});
