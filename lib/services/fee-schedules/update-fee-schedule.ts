import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { feeSchedules } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import { type FeeSchedule, UpdateFeeScheduleInput } from "@/lib/domain/fees/fee-schedule.schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { requireAdmin, type ServiceContext } from "../context";
import {
  asPlaceConflict,
  getFeeScheduleRow,
  placeOf,
  requireConsistent,
  toFeeSchedule,
} from "./internal";

type Args = { ctx: ServiceContext; input: UpdateFeeScheduleInput & { id: Id<"feeSchedule"> } };

/** Changes the given fields for everybody; from then on an update of Deal-Scout leaves the row alone. */
export async function updateFeeSchedule({ ctx, input }: Args): Promise<FeeSchedule> {
  const { userId } = requireAdmin(ctx);
  const { id, ...rest } = input;
  const changes = UpdateFeeScheduleInput.parse(rest);
  const now = ctx.clock.now();
  try {
    return await withTransaction(ctx.db, async (tx) => {
      await getFeeScheduleRow(tx, id);
      const [row] = await tx
        .update(feeSchedules)
        .set({ ...changes, editedAt: now, updatedAt: now })
        .where(eq(feeSchedules.id, id))
        .returning();
      assert(row, "the row is locked");
      requireConsistent(row);
      await recordAuditEvent(tx, ctx, {
        action: "fee-schedule.updated",
        actorId: userId,
        subjectId: id,
        data: { ...placeOf(row), fields: Object.keys(changes).join(", ") },
      });
      return toFeeSchedule(row);
    });
  } catch (error) {
    throw asPlaceConflict(error);
  }
}
