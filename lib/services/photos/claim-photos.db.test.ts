import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { listings, settings } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeSource } from "@/db/test/factories";
import { claimPhotos } from "./claim-photos";

const { db } = await testDatabase();
const source = await makeSource(db, null, { kind: "api", mayFetchPhotos: true });
const NOW = new Date("2026-11-01T10:00:00Z");
const before = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

beforeEach(async () => {
  await db.delete(listings);
  await db.delete(settings);
});

/** So many photos at each of so many hosts, all due for so many hours. */
async function wait({
  name,
  hosts = 1,
  each,
  hours,
}: Record<"each" | "hours", number> & { name: string; hosts?: number }) {
  await db.execute(sql`
    with made as (
      insert into listings (id, source_id, external_id, title, condition, price_cents, price_currency,
        shipping_kind, first_seen_at, last_seen_at)
      select 'lst_' || ${name}::text || n, ${source.id}, ${name}::text || n, 'Lamp', 'good', 100, 'EUR',
        'unknown', ${NOW.toISOString()}::timestamptz, ${NOW.toISOString()}::timestamptz
      from generate_series(1, ${hosts * each}::int) n returning id, substr(id, ${name.length + 5})::int as n
    )
    insert into listing_photos (listing_id, url, host, due_at)
    select id, 'https://' || ${name}::text || (n % ${hosts}::int) || '/1.jpg', ${name}::text || (n % ${hosts}::int),
      ${before(hours).toISOString()}::timestamptz from made`);
}

/** Hosts by how many of their photos were taken. */
async function claim(minutes = 0) {
  const counts = new Map<string, number>();
  for (const { host } of await claimPhotos(db, new Date(NOW.getTime() + minutes * 60_000)))
    counts.set(host, (counts.get(host) ?? 0) + 1);
  return counts;
}

test("however many photos wait at one host for however long, the others have their turn at once", async () => {
  await wait({ name: "huge", each: 6_000, hours: 9 });
  await wait({ name: "small", each: 3, hours: 1 });
  expect(await claim()).toEqual(
    new Map([
      ["huge0", 40],
      ["small0", 3],
    ]),
  );
  expect(await claim(1)).toEqual(new Map([["huge0", 40]]));
  await wait({ name: "next", each: 100, hours: 0 });
  expect(await claim(2)).toEqual(
    new Map([
      ["huge0", 40],
      ["next0", 40],
    ]),
  );
});

test("more hosts than fit in one run have their turn one after the other, whoever came first", async () => {
  await wait({ name: "many", hosts: 250, each: 4, hours: 9 });
  await wait({ name: "aaa", each: 1, hours: 1 });
  await wait({ name: "zzz", each: 1, hours: 1 });
  const seen = [await claim(), await claim(1), await claim(2)];
  expect(seen.map((counts) => counts.size)).toEqual([120, 120, 120]);
  expect(new Set(seen.flatMap((counts) => [...counts.keys()])).size).toBe(252);
});

test("what is not due yet, or never again, has no turn and takes none", async () => {
  await wait({ name: "later", hosts: 200, each: 2, hours: -1 });
  await wait({ name: "looked", hosts: 200, each: 2, hours: 1 });
  await db.execute(sql`update listing_photos set due_at = null where host like 'looked%'`);
  await wait({ name: "now", each: 1, hours: 1 });
  expect(await claim()).toEqual(new Map([["now0", 1]]));
  expect(await claim(1)).toEqual(new Map());
});
