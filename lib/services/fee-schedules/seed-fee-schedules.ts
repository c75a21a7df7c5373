import { isDeepStrictEqual } from "node:util";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { type FeeScheduleRow, feeSchedules } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { SEED_FEE_SCHEDULES, type SeedFeeSchedule } from "@/lib/domain/fees/seed-fee-schedules";
import type { ServiceContext } from "../context";
import { violatedIndex } from "../unique-violation";

export type SeededFees = {
  readonly added: number;
  readonly changed: number;
  /** Seeds that an admin's own row keeps out. */
  readonly skipped: number;
};

type Args = { ctx: ServiceContext; input?: { seeds?: readonly SeedFeeSchedule[] } };

function differs({ key: _key, ...fields }: SeedFeeSchedule, row: FeeScheduleRow): boolean {
  return Object.entries(fields).some(
    ([name, value]) => !isDeepStrictEqual(value, row[name as keyof typeof fields]),
  );
}

async function writeSeed(
  tx: Transaction,
  ctx: ServiceContext,
  { key, ...fields }: SeedFeeSchedule,
  stored: FeeScheduleRow | undefined,
): Promise<void> {
  const now = ctx.clock.now();
  if (stored) {
    await tx
      .update(feeSchedules)
      .set({ ...fields, updatedAt: now })
      .where(and(eq(feeSchedules.id, stored.id), isNull(feeSchedules.editedAt)));
    return;
  }
  const id = ctx.ids.make("feeSchedule");
  await tx
    .insert(feeSchedules)
    .values({ ...fields, id, seedKey: key, createdAt: now, updatedAt: now })
    .onConflictDoNothing({ target: feeSchedules.seedKey });
}

/** False when an admin's own row stands at the same place: theirs counts. */
async function tryToWrite(...[tx, ...rest]: Parameters<typeof writeSeed>): Promise<boolean> {
  try {
    await tx.transaction((savepoint) => writeSeed(savepoint, ...rest));
    return true;
  } catch (error) {
    if (violatedIndex(error) === "fee_schedules_place_unique") return false;
    throw error;
  }
}

/**
 * Brings the fees that come with Deal-Scout into the database: new ones in, changed ones changed, those that an
 * admin edited left alone. Any number of processes may do it, any number of times. Run where it is installed.
 */
export async function seedFeeSchedules({ ctx, input = {} }: Args): Promise<SeededFees> {
  assert(ctx.actor.kind === "system", "fees are seeded by the installation, not by a person");
  return withTransaction(ctx.db, async (tx) => {
    const rows = await tx.select().from(feeSchedules).where(isNotNull(feeSchedules.seedKey));
    const byKey = new Map(rows.map((row) => [row.seedKey, row]));
    const counts = { added: 0, changed: 0, skipped: 0 };
    for (const seed of input.seeds ?? SEED_FEE_SCHEDULES) {
      const stored = byKey.get(seed.key);
      if (stored && (stored.editedAt !== null || !differs(seed, stored))) continue;
      const isWritten = await tryToWrite(tx, ctx, seed, stored);
      counts[isWritten ? (stored ? "changed" : "added") : "skipped"] += 1;
    }
    return counts;
  });
}
