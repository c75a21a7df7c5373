import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { measureIngest } from "./measure-ingest";

const { db } = await testDatabase();

test("what is measured is what is said: every listing new, seen, cheaper, and in the reference", async () => {
  const said: string[] = [];
  const measured = await measureIngest(db, {
    rows: 30,
    rounds: 1,
    before: 20,
    say: (text) => said.push(text),
  });
  // Two rounds with the one that warms up; twelve answers an hour, of which the sixth and the twelfth are written.
  expect(measured).toMatchObject({
    inserted: 2 * 2 * 30,
    unchanged: 2 * 12 * 30,
    changed: 2 * 30,
    written: 2 * 2 * 30,
  });
  expect(said).toHaveLength(2);
  const [stored] = await db.execute(sql`
    select (select count(*)::int from listings) as listings,
      (select count(*)::int from listings_twin) as twins,
      (select count(*)::int from listings l join listings_twin t using (id)
        where (l.title, l.description, l.attributes, l.photo_urls, l.search)
          is not distinct from (t.title, t.description, t.attributes, t.photo_urls, t.search)) as equal,
      (select count(*)::int from listing_prices) as points,
      (select count(*)::int from listing_events where kind = 'price') as cheaper,
      (select count(*)::int from pg_indexes where tablename = 'listings')
        - (select count(*)::int from pg_indexes where tablename = 'listings_twin') as indexes`);
  expect(stored).toEqual({
    listings: 140,
    twins: 140,
    equal: 140,
    points: 200,
    cheaper: 60,
    indexes: 0,
  });
  const { copyPerSecond, databasePerSecond, wholePerSecond } = measured as Record<string, unknown>;
  for (const rate of [copyPerSecond, databasePerSecond, wholePerSecond]) {
    expect(rate).toBeGreaterThan(0);
  }
});
