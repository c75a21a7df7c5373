import { and, desc, eq, isNull } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import { type IntervalFactorsRow, intervalFactors } from "@/db/schema";
import { type IntervalFactors, NO_FACTORS } from "@/lib/domain/ledger/interval-factors";
import { type Audience, audienceColumns } from "../models/audience";

/** The row in force for an audience; null where nothing was ever stretched. The demo has none. */
export async function findFactorsRow(
  db: DatabaseOrTransaction,
  audience: Exclude<Audience, "demo">,
): Promise<IntervalFactorsRow | null> {
  const { userId } = audienceColumns(audience);
  const [row] = await db
    .select()
    .from(intervalFactors)
    .where(
      and(
        eq(intervalFactors.audience, userId === null ? "shared" : "user"),
        userId === null ? isNull(intervalFactors.userId) : eq(intervalFactors.userId, userId),
      ),
    )
    .orderBy(desc(intervalFactors.version))
    .limit(1);
  return row ?? null;
}

/** As judging takes them. */
export async function findIntervalFactors(
  db: DatabaseOrTransaction,
  audience: Audience,
): Promise<IntervalFactors> {
  const row = audience === "demo" ? null : await findFactorsRow(db, audience);
  if (!row) return NO_FACTORS;
  const factors = Object.entries(row.factors).map(([name, { factor }]) => [name, factor] as const);
  return { version: row.version, factors: { others: 1, byCategory: new Map(factors) } };
}
