import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** Rows a statement: a transaction of a million would hold them all. */
const ROWS_PER_STATEMENT = 50_000;

/**
 * Words as a marketplace has them: a brand, a model of that brand, and words of which a few are in
 * every hundredth title and most are rare. Prices follow from brand, model and condition, with noise.
 */
const OFFERS = sql`
  select r.n, c.category, b.brand, m.model, d.condition,
    initcap(b.brand) || ' ' || m.model || ' ' || (array['black', 'vintage', 'with case', 'mint', 'boxed', 'used'])[1 + r.a % 6]
      || ' item' || (r.b % 20000) || ' set' || (r.c % 500) as title,
    (2000 * exp(0.02 * (abs(hashint4(b.n)) % 100) + 0.015 * (abs(hashint4(m.n)) % 100) + d.effect
      + 0.5 * ((r.d % 1000) / 1000.0 - 0.5)))::bigint as price_cents,
    date '2026-11-20' - (r.e % 700) as day
  from (select n, abs(hashint4(n)) as a, abs(hashint4(n + 1000003)) as b, abs(hashint4(n + 2000003)) as c,
      abs(hashint4(n + 3000017)) as d, abs(hashint4(n + 4000037)) as e from numbers) r,
    lateral (select (r.b % 40) as n) k,
    lateral (select substr(md5(k.n::text), 1, 8) as category) c,
    lateral (select (k.n * 5 + r.c % 5) as n, 'brand' || (k.n * 5 + r.c % 5) as brand) b,
    lateral (select (b.n * 40 + r.d % 40) as n, 'zx' || (b.n * 40 + r.d % 40) as model) m,
    lateral (select (array['like_new', 'good', 'fair'])[1 + r.e % 3] as condition,
      (array[0.1, 0, -0.2])[1 + r.e % 3] as effect) d`;

/** Comps and listings of one shared source, made by the database itself and the same every time. */
export async function seedMarket(
  db: Database,
  { comps, listings }: { readonly comps: number; readonly listings: number },
): Promise<void> {
  await db.execute(sql`
    insert into sources (id, name, kind, licence) values ('src_bench', 'Bench', 'file', 'user')`);
  for (let from = 0; from < comps; from += ROWS_PER_STATEMENT) {
    const to = Math.min(comps, from + ROWS_PER_STATEMENT);
    await db.execute(sql`
      with numbers as (select n from generate_series(${from}::int, ${to - 1}::int) n), offers as (${OFFERS})
      insert into comps (id, source_id, external_id, title, category, brand, condition, basis,
        price_cents, price_currency, shipping_kind, observed_on)
      select 'cmp_' || lpad(n::text, 26, '0'), 'src_bench', n::text, title, category, brand, condition,
        'sold', price_cents, 'USD', 'free', day from offers`);
  }
  for (let from = 0; from < listings; from += ROWS_PER_STATEMENT) {
    const to = Math.min(listings, from + ROWS_PER_STATEMENT);
    // Numbers beyond the comps': other things of the same market.
    await db.execute(sql`
      with numbers as (select n + 500000000 as n from generate_series(${from}::int, ${to - 1}::int) n), offers as (${OFFERS})
      insert into listings (id, source_id, external_id, title, category, brand, condition, price_cents,
        price_currency, shipping_kind, state, first_seen_at, last_seen_at)
      select 'lst_' || lpad(n::text, 26, '0'), 'src_bench', n::text, title, category, brand, condition,
        price_cents, 'USD', 'free', 'active', now(), now() from offers`);
  }
  await db.execute(sql`analyze`);
}
