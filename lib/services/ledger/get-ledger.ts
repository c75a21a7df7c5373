import { desc, eq, sql } from "drizzle-orm";
import { intervalFactors, users } from "@/db/schema";
import { groupBy } from "@/lib/core/group-by";
import { type HitRate, hitRateOf } from "@/lib/domain/ledger/hit-rate";
import type { Ledger, Widening } from "@/lib/domain/ledger/ledger.schema";
import type { Outcome } from "@/lib/domain/model/accuracy";
import { requireAdmin, type ServiceContext } from "../context";

/** The newest so many; more would say nothing new. */
const ROWS_MAX = 20_000;

type Row = {
  category: string;
  month: string;
  q10Cents: number;
  q25Cents: number;
  q50Cents: number;
  q75Cents: number;
  q90Cents: number;
  truthCents: number | null;
};

/**
 * The hit rate of all verdicts whose outcome is known, by category and month of the outcome, and how far
 * intervals are widened for it. A listing that was judged for several people counts once. For admins.
 */
export async function getLedger({ ctx }: { ctx: ServiceContext }): Promise<Ledger> {
  requireAdmin(ctx);
  const [rows, widenings] = await Promise.all([listClosed(ctx), listWidenings(ctx)]);
  const categories = [...groupBy(rows, ({ category }) => category)].map(([category, list]) => ({
    category,
    rate: rateOf(list),
    months: byMonth(list),
  }));
  return {
    total: rateOf(rows),
    months: byMonth(rows),
    categories: categories.sort(
      (left, right) =>
        right.rate.outcomes - left.rate.outcomes || (left.category < right.category ? -1 : 1),
    ),
    widenings,
  };
}

function listClosed(ctx: ServiceContext): Promise<Row[]> {
  return ctx.db.execute<Row>(sql`
    select category, to_char(outcome_at at time zone 'UTC', 'YYYY-MM') as month,
      q10_cents::float8 as "q10Cents", q25_cents::float8 as "q25Cents",
      q50_cents::float8 as "q50Cents", q75_cents::float8 as "q75Cents",
      q90_cents::float8 as "q90Cents", outcome_cents::float8 as "truthCents"
    from (
      select distinct on (coalesce(listing_id, id::text)) * from estimates
      where outcome_kind is not null
      order by coalesce(listing_id, id::text), outcome_cents is null, user_id is not null, outcome_at desc
    ) one
    order by outcome_at desc, id desc limit ${ROWS_MAX}`);
}

/** Of each market the row in force, everybody's first. */
async function listWidenings(ctx: ServiceContext): Promise<Widening[]> {
  const owner = sql`coalesce(${intervalFactors.userId}, '')`;
  const rows = await ctx.db
    .selectDistinctOn([owner], { row: intervalFactors, email: users.email })
    .from(intervalFactors)
    .leftJoin(users, eq(users.id, intervalFactors.userId))
    .orderBy(owner, desc(intervalFactors.version));
  return rows.map(({ row: { userId, version, decidedAt, factors }, email }) => ({
    owner: userId === null ? null : { id: userId, email: email ?? "" },
    version,
    decidedAt,
    categories: Object.entries(factors).map(([category, why]) => ({ category, ...why })),
  }));
}

function rateOf(rows: readonly Row[]): HitRate {
  const outcomes = rows.flatMap(({ truthCents, ...quantiles }): Outcome[] =>
    truthCents === null ? [] : [{ quantiles, truthCents }],
  );
  return hitRateOf(outcomes, rows.length - outcomes.length);
}

/** Oldest first. */
function byMonth(rows: readonly Row[]): { month: string; rate: HitRate }[] {
  return [...groupBy(rows, ({ month }) => month)]
    .map(([month, list]) => ({ month, rate: rateOf(list) }))
    .sort((left, right) => (left.month < right.month ? -1 : 1));
}
