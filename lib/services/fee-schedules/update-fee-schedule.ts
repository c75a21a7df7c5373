import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { type FeeScheduleRow, feeSchedules } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { dayBefore } from "@/lib/core/day-before";
import type { Id } from "@/lib/core/ids";
import { utcDay } from "@/lib/core/utc-day";
import {
  type FeeSchedule,
  FeeScheduleFields,
  UpdateFeeScheduleInput,
} from "@/lib/domain/fees/fee-schedule.schema";
import { hasPast } from "@/lib/domain/fees/has-past";
import { isOver } from "@/lib/domain/fees/is-over";
import { recordAuditEvent } from "../audit/record-audit-event";
import { requireAdmin, type ServiceContext } from "../context";
import {
  getFeeScheduleRow,
  lockFees,
  placeOf,
  refused,
  requireConsistent,
  requireFree,
  toFeeSchedule,
} from "./internal";
import { writeFees } from "./write-fees";

type Args = { ctx: ServiceContext; input: UpdateFeeScheduleInput & { id: Id<"feeSchedule"> } };

const PAST = "What held on days that are past stays. Choose today or a later day.";

/** A last day is no other fees: it is set where it stands, to yesterday at the earliest. */
async function setLastDay(
  tx: Transaction,
  ctx: ServiceContext,
  before: FeeScheduleRow,
  effectiveTo: string | null,
): Promise<FeeScheduleRow> {
  const now = ctx.clock.now();
  if (effectiveTo !== null && effectiveTo < dayBefore(utcDay(now))) {
    throw refused("INVALID", "effectiveTo", PAST);
  }
  const next = { ...before, effectiveTo };
  requireConsistent(next);
  await requireFree(tx, next, before.id);
  const [row] = await tx
    .update(feeSchedules)
    .set({ effectiveTo, editedAt: now, updatedAt: now })
    .where(eq(feeSchedules.id, before.id))
    .returning();
  assert(row, "nobody takes it away under the lock");
  return row;
}

async function change(
  tx: Transaction,
  ctx: ServiceContext,
  before: FeeScheduleRow,
  changes: UpdateFeeScheduleInput,
): Promise<FeeScheduleRow> {
  const now = ctx.clock.now();
  const today = utcDay(now);
  if (isOver(before, today)) {
    throw refused("CONFLICT", "effectiveTo", "These fees are over: what they were stays.");
  }
  const names = Object.keys(changes);
  if (names.length === 0) return before;
  if (names.length === 1 && changes.effectiveTo !== undefined) {
    return setLastDay(tx, ctx, before, changes.effectiveTo);
  }
  const usual = hasPast(before, today) ? today : before.effectiveFrom;
  const { effectiveFrom = usual } = changes;
  if (effectiveFrom === null || effectiveFrom < today) {
    throw refused("INVALID", "effectiveFrom", PAST);
  }
  const fields = FeeScheduleFields.parse({ ...before, ...changes });
  const next = { ...fields, effectiveFrom, seedKey: before.seedKey, editedAt: now };
  requireConsistent(next);
  await requireFree(tx, next, before.id);
  return writeFees(tx, ctx, before, next);
}

/**
 * Changes fees for everybody, from today or the given later day on; those that held until then stay as a row that is
 * over. Answers with the row that holds from then. An update of Deal-Scout leaves it alone.
 */
export async function updateFeeSchedule({ ctx, input }: Args): Promise<FeeSchedule> {
  const { userId } = requireAdmin(ctx);
  const { id, ...rest } = input;
  const changes = UpdateFeeScheduleInput.parse(rest);
  return withTransaction(ctx.db, async (tx) => {
    await lockFees(tx);
    const row = await change(tx, ctx, await getFeeScheduleRow(tx, id), changes);
    await recordAuditEvent(tx, ctx, {
      action: "fee-schedule.updated",
      actorId: userId,
      subjectId: row.id,
      data: { ...placeOf(row), fields: Object.keys(changes).join(", ") },
    });
    return toFeeSchedule(row);
  });
}
