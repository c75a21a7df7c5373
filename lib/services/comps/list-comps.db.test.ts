import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { testDatabase } from "@/db/test/database";
import { makeComp } from "@/db/test/factories";
import { makePerson, type Person } from "@/db/test/person";
import { plansOf } from "@/db/test/plans-of";
import { ListCompsInput } from "@/lib/domain/comp/comp.schema";
import { listComps } from "./list-comps";

let db: Database;
let mara: Person;
beforeAll(async () => {
  ({ db } = await testDatabase());
  mara = await makePerson(db);
});

const found = async (q: string) => {
  const { items } = await listComps({ ctx: mara.ctx, input: ListCompsInput.parse({ q }) });
  return items.map(({ title }) => title);
};

test("every word of a search begins a word of title or brand, in any order and writing", async () => {
  await makeComp(db, mara.source, { title: "Juno-106, one voice; mint", brand: "Roland" });
  await makeComp(db, mara.source, { title: "Juno-60", brand: null });
  expect(await found("106")).toEqual(["Juno-106, one voice; mint"]);
  expect(await found("roland juno")).toEqual(["Juno-106, one voice; mint"]);
  expect(await found("MINT jun")).toEqual(["Juno-106, one voice; mint"]);
  expect(await found("juno-60")).toEqual(["Juno-60"]);
  expect(await found("uno")).toEqual([]);
  expect(await found("' | !*:")).toHaveLength(2);
});

test("a search looks the words up instead of reading every comp", async () => {
  const comp = await makeComp(db, mara.source, { title: "Moog Prodigy" });
  await db.execute(sql`
    insert into comps (id, external_id, source_id, user_id, title, condition, basis, price_cents, price_currency, shipping_kind)
    select 'cmp_' || lpad(at::text, 26, '0'), at::text, source_id, user_id, 'Korg item ' || md5(at::text), condition, basis, price_cents, price_currency, shipping_kind
    from comps, generate_series(1, 6000) as at where id = ${comp.id}`);
  await db.execute(sql`analyze`);
  const plan = await plansOf(db, (logged) =>
    listComps({
      ctx: { ...mara.ctx, db: logged },
      input: ListCompsInput.parse({ q: "moog", sort: "price" }),
    }),
  );
  expect(plan).toContain("Bitmap Index Scan on comps_search");
});
