import { and, eq, isNotNull, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { type CategoryFactor, intervalFactors, marketModels } from "@/db/schema";
import { groupBy } from "@/lib/core/group-by";
import type { Id } from "@/lib/core/ids";
import {
  intervalFactor,
  SETTLED_MAX,
  type SettledEstimate,
} from "@/lib/domain/ledger/interval-factor";
import type { ServiceContext } from "../context";
import { audienceColumns } from "../models/audience";
import { requestRescoreOfAudience } from "../models/request-rescore-of-audience";
import { findFactorsRow } from "./find-interval-factors";

/** Every change judges all of an audience's listings again. */
const DAYS_BETWEEN = 1;
const DAY_MS = 86_400_000;

/**
 * Stretches intervals where too many prices fell outside what was said, and takes that back where it is
 * no longer so; at most once a day an audience. A change asks for new verdicts in the same transaction.
 * Only an audience's own estimates count: what one user knows moves nobody else's verdict. Returns how many
 * audiences changed. No authorisation: a job's verb.
 */
export async function updateIntervalFactors({ ctx }: { ctx: ServiceContext }): Promise<number> {
  const owners = await ctx.db
    .select({ userId: marketModels.userId })
    .from(marketModels)
    .where(and(eq(marketModels.state, "active"), isNotNull(marketModels.userId)));
  let changed = 0;
  for (const userId of [null, ...owners.map((owner) => owner.userId)]) {
    if (await updateAudience(ctx, userId)) changed += 1;
  }
  return changed;
}

async function updateAudience(ctx: ServiceContext, userId: Id<"user"> | null): Promise<boolean> {
  const now = ctx.clock.now();
  const current = await findFactorsRow(ctx.db, userId);
  if (current && now.getTime() - current.decidedAt.getTime() < DAYS_BETWEEN * DAY_MS) return false;
  const factors = await factorsFrom(ctx, userId);
  if (isSame(factors, current?.factors ?? {})) return false;
  return await withTransaction(ctx.db, async (tx) => {
    const written = await tx
      .insert(intervalFactors)
      .values({
        audience: userId === null ? "shared" : "user",
        userId: audienceColumns(userId).userId,
        version: (current?.version ?? 0) + 1,
        factors,
        decidedAt: now,
      })
      .onConflictDoNothing()
      .returning();
    if (written.length === 0) return false;
    await requestRescoreOfAudience({ ...ctx, db: tx }, userId);
    return true;
  });
}

type Row = {
  category: string;
  widening: number;
  q10: number;
  q50: number;
  q90: number;
  truth: number;
};

/** Of estimates from sales: what asking prices say of a sale errs by more than its interval. */
async function factorsFrom(
  ctx: ServiceContext,
  userId: Id<"user"> | null,
): Promise<Record<string, CategoryFactor>> {
  const rows = await ctx.db.execute<Row>(sql`
    select category, widening::float8, q10_cents::float8 as q10, q50_cents::float8 as q50,
      q90_cents::float8 as q90, outcome_cents::float8 as truth
    from (
      select e.*, row_number() over (
        partition by category order by outcome_at desc, id desc) as age
      from estimates e
      where user_id is not distinct from ${userId}::text and outcome_cents is not null
        and basis = 'sold'
    ) aged where age <= ${SETTLED_MAX} order by category, age`);
  const byCategory = groupBy(rows, ({ category }) => category);
  const found: [string, CategoryFactor][] = [];
  for (const [category, list] of byCategory) {
    const settled = list.map(toSettled);
    const factor = intervalFactor(settled);
    const inside = list.filter(({ q10, q90, truth }) => q10 <= truth && truth <= q90).length;
    if (factor > 1) found.push([category, { factor, outcomes: list.length, inside }]);
  }
  return Object.fromEntries(found);
}

function toSettled({ q10, q50, q90, truth, widening }: Row): SettledEstimate {
  const quantiles = { q10Cents: q10, q25Cents: q10, q50Cents: q50, q75Cents: q90, q90Cents: q90 };
  return { quantiles, truthCents: truth, widening };
}

type Factors = Readonly<Record<string, CategoryFactor>>;

function isSame(left: Factors, right: Factors): boolean {
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => left[name]?.factor === right[name]?.factor)
  );
}
