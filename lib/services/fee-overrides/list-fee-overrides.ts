import { asc, eq } from "drizzle-orm";
import { feeOverrides } from "@/db/schema";
import type { FeeOverride } from "@/lib/domain/fees/fee-override.schema";
import { requireUser, type ServiceContext } from "../context";
import { FEE_OVERRIDE_COLUMNS } from "./internal";

/** What the person pays where, in place of the known fees; one a marketplace and currency. */
export async function listFeeOverrides({ ctx }: { ctx: ServiceContext }): Promise<FeeOverride[]> {
  const { userId } = requireUser(ctx);
  return ctx.db
    .select(FEE_OVERRIDE_COLUMNS)
    .from(feeOverrides)
    .where(eq(feeOverrides.userId, userId))
    .orderBy(asc(feeOverrides.marketplace), asc(feeOverrides.currency));
}
