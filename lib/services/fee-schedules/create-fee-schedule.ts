import { withTransaction } from "@/db/client";
import { feeSchedules } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { CreateFeeScheduleInput, type FeeSchedule } from "@/lib/domain/fees/fee-schedule.schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { requireAdmin, type ServiceContext } from "../context";
import { lockFees, placeOf, requireConsistent, requireFree, toFeeSchedule } from "./internal";

type Args = { ctx: ServiceContext; input: CreateFeeScheduleInput };

/** Adds fees of a marketplace, for everybody, on days on which there are none. */
export async function createFeeSchedule({ ctx, input }: Args): Promise<FeeSchedule> {
  const { userId } = requireAdmin(ctx);
  const fields = CreateFeeScheduleInput.parse(input);
  requireConsistent(fields);
  const now = ctx.clock.now();
  const id = ctx.ids.make("feeSchedule");
  return withTransaction(ctx.db, async (tx) => {
    await lockFees(tx);
    await requireFree(tx, fields);
    const [row] = await tx
      .insert(feeSchedules)
      .values({ ...fields, id, createdAt: now, updatedAt: now })
      .returning();
    assert(row, "an insert returns its row");
    await recordAuditEvent(tx, ctx, {
      action: "fee-schedule.created",
      actorId: userId,
      subjectId: id,
      data: placeOf(fields),
    });
    return toFeeSchedule(row);
  });
}
