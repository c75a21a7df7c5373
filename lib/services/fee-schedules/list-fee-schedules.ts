import { asc, sql } from "drizzle-orm";
import { feeSchedules } from "@/db/schema";
import type { FeeSchedule } from "@/lib/domain/fees/fee-schedule.schema";
import { requireUser, type ServiceContext } from "../context";
import { toFeeSchedule } from "./internal";

/** All fees that are known, for everybody; a few dozen rows, so there are no pages. */
export async function listFeeSchedules({ ctx }: { ctx: ServiceContext }): Promise<FeeSchedule[]> {
  requireUser(ctx);
  const { marketplace, country, sellerTier, category, effectiveFrom, id } = feeSchedules;
  const rows = await ctx.db
    .select()
    .from(feeSchedules)
    .orderBy(
      asc(marketplace),
      asc(country),
      sql`${sellerTier} nulls first`,
      sql`${category} nulls first`,
      sql`${effectiveFrom} nulls first`,
      asc(id),
    );
  return rows.map(toFeeSchedule);
}
