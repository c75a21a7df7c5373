import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "../test/database";
import { makeListing, makeSource, makeUser } from "../test/factories";

test("a model number after a hyphen, slash or point is found as a word of its own", async () => {
  const { db } = await testDatabase();
  const source = await makeSource(db, (await makeUser(db)).id);
  await makeListing(db, source, {
    title: "Roland Juno-106 f/1.4 (mint)",
    category: "Keys & Synths",
  });
  const found = async (query: string) =>
    (await db.execute(sql`select 1 from listings where search @@ to_tsquery('simple', ${query})`))
      .length;
  for (const word of ["106", "juno & 106", "f & 1 & 4", "mint", "synths", "jun:*"]) {
    expect([word, await found(word)]).toEqual([word, 1]);
  }
  expect(await found("107")).toBe(0);
});
