import { and, eq, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type FeeScheduleRow, feeSchedules } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import {
  type FeeSchedule,
  type FeeScheduleFields,
  feeScheduleProblem,
} from "@/lib/domain/fees/fee-schedule.schema";
import { notFound } from "../visible-to";

/** Any number that no other advisory lock uses. */
const FEES_LOCK = 7_310_045;

/** One at a time decides which fees follow which. Held to the transaction's end. */
export async function lockFees(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${FEES_LOCK})`);
}

export function toFeeSchedule(row: FeeScheduleRow): FeeSchedule {
  const { seedKey, createdAt: _createdAt, updatedAt: _updatedAt, ...fields } = row;
  return { ...fields, isSeeded: seedKey !== null };
}

export async function getFeeScheduleRow(
  tx: Transaction,
  id: Id<"feeSchedule">,
): Promise<FeeScheduleRow> {
  const [row] = await tx.select().from(feeSchedules).where(eq(feeSchedules.id, id));
  if (!row) throw notFound("fee schedule");
  return row;
}

/** What is wrong with a field, as the form shows it beside the field. */
export function refused(
  code: "INVALID" | "CONFLICT",
  field: keyof FeeScheduleFields,
  message: string,
): AppError {
  return new AppError(code, message, { fields: [{ field, message }] });
}

/** Throws INVALID at the field when two fields do not go together. */
export function requireConsistent(fields: Parameters<typeof feeScheduleProblem>[0]): void {
  const problem = feeScheduleProblem(fields);
  if (problem) throw refused("INVALID", problem.field, problem.message);
}

export type Place = Pick<
  FeeScheduleFields,
  "marketplace" | "country" | "currency" | "category" | "sellerTier"
>;

/** Rows of the same place. */
export function ofPlace({ marketplace, country, currency, category, sellerTier }: Place) {
  return and(
    eq(feeSchedules.marketplace, marketplace),
    eq(feeSchedules.country, country),
    eq(feeSchedules.currency, currency),
    sql`${feeSchedules.category} is not distinct from ${category}`,
    sql`${feeSchedules.sellerTier} is not distinct from ${sellerTier}`,
  );
}

/** Whether the place has other fees on one of these days. */
export async function isTaken(
  tx: Transaction,
  fields: Place & Pick<FeeScheduleFields, "effectiveFrom" | "effectiveTo">,
  own: Id<"feeSchedule"> | null = null,
): Promise<boolean> {
  const { effectiveFrom: from, effectiveTo: to } = fields;
  const days = sql`daterange(${feeSchedules.effectiveFrom}, ${feeSchedules.effectiveTo}, '[]')`;
  const [row] = await tx
    .select({ id: feeSchedules.id })
    .from(feeSchedules)
    .where(
      and(
        ofPlace(fields),
        sql`${days} && daterange(${from}::date, ${to}::date, '[]')`,
        own ? ne(feeSchedules.id, own) : undefined,
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Throws CONFLICT when the place has other fees on one of these days. Under the lock. */
export async function requireFree(...args: Parameters<typeof isTaken>): Promise<void> {
  if (!(await isTaken(...args))) return;
  throw refused("CONFLICT", "effectiveFrom", "There are fees for this place then. Change those.");
}

/** What the audit record says of a row: its place, nothing that was typed freely. */
export function placeOf({ marketplace, country, currency }: Place) {
  return { marketplace, country, currency };
}
