import { and, eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { feeSchedules } from "@/db/schema";
import { dayBefore } from "@/lib/core/day-before";
import type { Id } from "@/lib/core/ids";
import { utcDay } from "@/lib/core/utc-day";
import { hasPast } from "@/lib/domain/fees/has-past";
import { recordAuditEvent } from "../audit/record-audit-event";
import { requireAdmin, type ServiceContext } from "../context";
import { getFeeScheduleRow, lockFees, ofPlace, placeOf, refused } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"feeSchedule"> } };

/** Takes away fees that never held yet; those that they were to follow hold on. What has held is ended by a day. */
export async function deleteFeeSchedule({ ctx, input }: Args): Promise<void> {
  const { userId } = requireAdmin(ctx);
  const now = ctx.clock.now();
  await withTransaction(ctx.db, async (tx) => {
    await lockFees(tx);
    const row = await getFeeScheduleRow(tx, input.id);
    const { effectiveFrom, effectiveTo } = row;
    if (effectiveFrom === null || hasPast(row, utcDay(now))) {
      const message = "They held on days that are past. Give them a last day instead.";
      throw refused("CONFLICT", "effectiveTo", message);
    }
    await tx.delete(feeSchedules).where(eq(feeSchedules.id, row.id));
    await tx
      .update(feeSchedules)
      .set({ effectiveTo, updatedAt: now })
      .where(and(ofPlace(row), eq(feeSchedules.effectiveTo, dayBefore(effectiveFrom))));
    await recordAuditEvent(tx, ctx, {
      action: "fee-schedule.deleted",
      actorId: userId,
      subjectId: row.id,
      data: placeOf(row),
    });
  });
}
