import { eq } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import { type FeeScheduleRow, feeSchedules } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import {
  type FeeSchedule,
  type FeeScheduleFields,
  feeScheduleProblem,
} from "@/lib/domain/fees/fee-schedule.schema";
import { violatedIndex } from "../unique-violation";
import { notFound } from "../visible-to";

export function toFeeSchedule(row: FeeScheduleRow): FeeSchedule {
  const { seedKey, createdAt: _createdAt, updatedAt: _updatedAt, ...fields } = row;
  return { ...fields, isSeeded: seedKey !== null };
}

export async function getFeeScheduleRow(
  db: DatabaseOrTransaction,
  id: Id<"feeSchedule">,
): Promise<FeeScheduleRow> {
  const [row] = await db.select().from(feeSchedules).where(eq(feeSchedules.id, id)).for("update");
  if (!row) throw notFound("fee schedule");
  return row;
}

/** Throws INVALID at the field when two fields do not go together. */
export function requireConsistent(fields: Parameters<typeof feeScheduleProblem>[0]): void {
  const problem = feeScheduleProblem(fields);
  if (problem) throw new AppError("INVALID", problem.message, { fields: [problem] });
}

/** A second row for the same place and first day as a conflict that names the field; any other error as it is. */
export function asPlaceConflict(error: unknown): unknown {
  if (violatedIndex(error) !== "fee_schedules_place_unique") return error;
  const message = "There are fees for this place from this day on already. Change those.";
  const fields = [{ field: "effectiveFrom", message }];
  return new AppError("CONFLICT", message, { fields, cause: error });
}

/** What the audit record says of a row: its place, nothing that was typed freely. */
export function placeOf(fields: Pick<FeeScheduleFields, "marketplace" | "country" | "currency">) {
  const { marketplace, country, currency } = fields;
  return { marketplace, country, currency };
}
