import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { feeSchedules } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { recordAuditEvent } from "../audit/record-audit-event";
import { requireAdmin, type ServiceContext } from "../context";
import { getFeeScheduleRow, placeOf } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"feeSchedule"> } };

/** Takes away fees that an admin added. Those that came with Deal-Scout would come again: they are ended by a day. */
export async function deleteFeeSchedule({ ctx, input }: Args): Promise<void> {
  const { userId } = requireAdmin(ctx);
  await withTransaction(ctx.db, async (tx) => {
    const row = await getFeeScheduleRow(tx, input.id);
    if (row.seedKey !== null) {
      const message = "These fees came with Deal-Scout. Give them a last day instead.";
      throw new AppError("CONFLICT", message, { fields: [{ field: "effectiveTo", message }] });
    }
    await tx.delete(feeSchedules).where(eq(feeSchedules.id, input.id));
    await recordAuditEvent(tx, ctx, {
      action: "fee-schedule.deleted",
      actorId: userId,
      subjectId: row.id,
      data: placeOf(row),
    });
  });
}
