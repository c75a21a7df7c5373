import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type FeeScheduleRow, feeSchedules } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { dayBefore } from "@/lib/core/day-before";
import { utcDay } from "@/lib/core/utc-day";
import type { FeeScheduleFields } from "@/lib/domain/fees/fee-schedule.schema";
import { hasPast } from "@/lib/domain/fees/has-past";
import type { ServiceContext } from "../context";
import { ofPlace } from "./internal";

type Next = FeeScheduleFields & { readonly effectiveFrom: string } & Pick<
    FeeScheduleRow,
    "seedKey" | "editedAt"
  >;

/**
 * Fees as they are from a day on, today or later. Those that held before stay as they were and end on the day before;
 * those that never held yet are written over, and what they follow holds until then. Under the lock.
 */
export async function writeFees(
  tx: Transaction,
  ctx: Pick<ServiceContext, "clock" | "ids">,
  before: FeeScheduleRow,
  next: Next,
): Promise<FeeScheduleRow> {
  const now = ctx.clock.now();
  const ofBefore = eq(feeSchedules.id, before.id);
  const effectiveTo = dayBefore(next.effectiveFrom);
  if (before.effectiveFrom !== null && !hasPast(before, utcDay(now))) {
    const values = { ...next, updatedAt: now };
    await tx
      .update(feeSchedules)
      .set({ effectiveTo, updatedAt: now })
      .where(and(ofPlace(before), eq(feeSchedules.effectiveTo, dayBefore(before.effectiveFrom))));
    const [row] = await tx.update(feeSchedules).set(values).where(ofBefore).returning();
    assert(row, "nobody takes it away under the lock");
    return row;
  }
  await tx.update(feeSchedules).set({ effectiveTo, updatedAt: now }).where(ofBefore);
  const id = ctx.ids.make("feeSchedule");
  const values = { ...next, id, createdAt: now, updatedAt: now };
  const [row] = await tx.insert(feeSchedules).values(values).returning();
  assert(row, "an insert returns its row");
  return row;
}
