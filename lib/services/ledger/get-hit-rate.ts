import { eq, sql } from "drizzle-orm";
import { marketModels } from "@/db/schema";
import { isId } from "@/lib/core/ids";
import { hitRateOf } from "@/lib/domain/ledger/hit-rate";
import { modelOfVersion } from "@/lib/domain/ledger/interval-factors";
import { foldText } from "@/lib/domain/matching/fold-text";
import type { Quantiles } from "@/lib/domain/verdict/verdict.schema";
import { requireUser, type ServiceContext } from "../context";

/** The newest so many prices of a category. */
const OUTCOMES_MAX = 2_000;

/** How often verdicts of a kind were right, and by what that was measured; shares are fractions. */
export type ShownHitRate = {
  readonly from: "ledger" | "held-back";
  readonly outcomes: number;
  readonly coverage80: number;
  readonly medianApe: number;
};

type Args = {
  ctx: ServiceContext;
  input: { readonly category: string | null; readonly modelVersion: string };
};

/**
 * From the prices of the category that came after verdicts, where there are 20: everybody's and the
 * user's own. Else from the comps that the verdict's model was measured with, of all categories. Null where
 * neither is there.
 */
export async function getHitRate({ ctx, input }: Args): Promise<ShownHitRate | null> {
  const { userId } = requireUser(ctx);
  const rows = await ctx.db.execute<Quantiles & { truthCents: number }>(sql`
    select * from (
      select distinct on (coalesce(listing_id, id::text)) outcome_at,
        q10_cents::float8 as "q10Cents", q25_cents::float8 as "q25Cents",
        q50_cents::float8 as "q50Cents", q75_cents::float8 as "q75Cents",
        q90_cents::float8 as "q90Cents", outcome_cents::float8 as "truthCents"
      from estimates
      where category = ${foldText(input.category ?? "")} and outcome_at is not null
        and outcome_cents is not null and (user_id is null or user_id = ${userId})
      order by coalesce(listing_id, id::text), user_id is not null, outcome_at desc
    ) one order by outcome_at desc limit ${OUTCOMES_MAX}`);
  const rate = hitRateOf(rows.map(({ truthCents, ...quantiles }) => ({ quantiles, truthCents })));
  if (rate.coverage80 !== null && rate.medianApe !== null) {
    const { outcomes, coverage80, medianApe } = rate;
    return { from: "ledger", outcomes, coverage80, medianApe };
  }
  return await heldBackRate(ctx, input.modelVersion);
}

async function heldBackRate(
  ctx: ServiceContext,
  modelVersion: string,
): Promise<ShownHitRate | null> {
  const id = modelOfVersion(modelVersion);
  if (!isId("model", id)) return null;
  const [row] = await ctx.db
    .select({ comparison: marketModels.comparison })
    .from(marketModels)
    .where(eq(marketModels.id, id));
  const accuracy = row?.comparison.candidate.accuracy;
  if (!row || !accuracy) return null;
  const { coverage80, medianApe } = accuracy;
  return { from: "held-back", outcomes: row.comparison.rowsOfBoth, coverage80, medianApe };
}
