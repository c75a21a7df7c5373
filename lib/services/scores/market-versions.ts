import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";

/** What a market was made from: another one only where any of it differs. */
export type MarketVersion = {
  readonly mark: string;
  readonly validUntilMs: number;
  readonly modelId: Id<"model"> | null;
  /** Of the factors that stretch intervals; 0 where there are none. */
  readonly factorsVersion: number;
};

export type MarketVersions = {
  readonly shared: MarketVersion;
  readonly demo: MarketVersion;
  /** Of users with comps of their own. */
  readonly users: ReadonlyMap<Id<"user">, MarketVersion>;
};

type Row = {
  audience: "shared" | "demo" | "user";
  user_id: Id<"user"> | null;
  mark: string;
  until_ms: number | null;
  model_id: Id<"model"> | null;
  factors_version: number;
};

const NONE: MarketVersion = {
  mark: "none",
  validUntilMs: Number.POSITIVE_INFINITY,
  modelId: null,
  factorsVersion: 0,
};

/**
 * One version per audience that changes with every comp added, changed or removed and with the trust of a
 * source (`comp_changes`; a row that is committed late changes the sum all the same), with the model in use
 * and with the stretching of intervals. Costs no more where there are more comps.
 */
export async function marketVersions(tx: Transaction, now: Date): Promise<MarketVersions> {
  const isAhead = sql`c.forget_at > ${now.toISOString()}::timestamptz`;
  const rows = await tx.execute<Row>(sql`
    with recursive owners as (
      (select user_id from comps where user_id is not null order by user_id limit 1)
      union all
      select (select c.user_id from comps c where c.user_id > o.user_id order by c.user_id limit 1)
      from owners o where o.user_id is not null
    ),
    audiences (audience, user_id) as (
      values ('shared', null), ('demo', null)
      union all select 'user', user_id from owners where user_id is not null
    ),
    marks as (
      select audience, user_id, count(*) || ':' || sum(hashtextextended(id::text, 0)) as mark
      from comp_changes group by 1, 2
    )
    select a.audience, a.user_id, coalesce(k.mark, 'none') as mark, m.id as model_id,
      (extract(epoch from case a.audience
        when 'user' then (select min(c.forget_at) from comps c where c.user_id = a.user_id and ${isAhead})
        else (select min(c.forget_at) from comps c where c.user_id is null and ${isAhead}) end) * 1000)::float8 as until_ms,
      coalesce((select max(f.version) from interval_factors f
        where f.audience = a.audience and f.user_id is not distinct from a.user_id), 0) as factors_version
    from audiences a
    left join marks k on k.audience = a.audience and k.user_id is not distinct from a.user_id
    left join market_models m
      on m.state = 'active' and m.audience = a.audience and m.user_id is not distinct from a.user_id`);
  const of = (name: Row["audience"]) => rows.filter(({ audience }) => audience === name);
  const first = (name: "shared" | "demo") => of(name).map(toVersion)[0] ?? NONE;
  return {
    shared: first("shared"),
    demo: first("demo"),
    users: new Map(
      of("user").flatMap((row) => (row.user_id ? [[row.user_id, toVersion(row)] as const] : [])),
    ),
  };
}

function toVersion(row: Row): MarketVersion {
  return {
    mark: row.mark,
    validUntilMs: row.until_ms ?? Number.POSITIVE_INFINITY,
    modelId: row.model_id,
    factorsVersion: row.factors_version,
  };
}
