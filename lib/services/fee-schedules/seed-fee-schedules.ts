import { isDeepStrictEqual } from "node:util";
import { isNotNull, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { type FeeScheduleRow, feeSchedules } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { utcDay } from "@/lib/core/utc-day";
import { SEED_FEE_SCHEDULES, type SeedFeeSchedule } from "@/lib/domain/fees/seed-fee-schedules";
import type { ServiceContext } from "../context";
import { isTaken, lockFees } from "./internal";
import { writeFees } from "./write-fees";

export type SeededFees = {
  readonly added: number;
  readonly changed: number;
  /** Seeds that an admin's own row keeps out. */
  readonly skipped: number;
};

type Args = { ctx: ServiceContext; input?: { seeds?: readonly SeedFeeSchedule[] } };

/** But for the first day: what follows has a later one than the seed. */
function differs(seed: SeedFeeSchedule, row: FeeScheduleRow): boolean {
  const { key: _key, effectiveFrom: _from, ...fields } = seed;
  return Object.entries(fields).some(
    ([name, value]) => !isDeepStrictEqual(value, row[name as keyof typeof fields]),
  );
}

async function add(tx: Transaction, ctx: ServiceContext, seed: SeedFeeSchedule): Promise<boolean> {
  if (await isTaken(tx, seed)) return false;
  const { key: seedKey, ...fields } = seed;
  const now = ctx.clock.now();
  const id = ctx.ids.make("feeSchedule");
  await tx.insert(feeSchedules).values({ ...fields, id, seedKey, createdAt: now, updatedAt: now });
  return true;
}

async function change(
  tx: Transaction,
  ctx: ServiceContext,
  { key: seedKey, ...fields }: SeedFeeSchedule,
  before: FeeScheduleRow,
): Promise<boolean> {
  const today = utcDay(ctx.clock.now());
  const { effectiveFrom: from } = fields;
  const isAhead = from !== null && from > today;
  const next = { ...fields, effectiveFrom: isAhead ? from : today, seedKey, editedAt: null };
  if (await isTaken(tx, next, before.id)) return false;
  await writeFees(tx, ctx, before, next);
  return true;
}

async function writeSeed(
  tx: Transaction,
  ctx: ServiceContext,
  seed: SeedFeeSchedule,
  row: FeeScheduleRow | undefined,
): Promise<keyof SeededFees | null> {
  if (!row) return (await add(tx, ctx, seed)) ? "added" : "skipped";
  if (row.editedAt !== null || !differs(seed, row)) return null;
  return (await change(tx, ctx, seed, row)) ? "changed" : "skipped";
}

/** The last row of each seed. */
async function loadSeeded(tx: Transaction): Promise<Map<string | null, FeeScheduleRow>> {
  const rows = await tx
    .select()
    .from(feeSchedules)
    .where(isNotNull(feeSchedules.seedKey))
    .orderBy(sql`${feeSchedules.effectiveFrom} nulls first`);
  return new Map(rows.map((row) => [row.seedKey, row]));
}

/**
 * Brings the fees that come with Deal-Scout into the database: new ones in, changed ones as rows that follow, those that
 * an admin edited left alone. Any number of processes may do it, any number of times. Run where it is installed.
 */
export async function seedFeeSchedules({ ctx, input = {} }: Args): Promise<SeededFees> {
  assert(ctx.actor.kind === "system", "fees are seeded by the installation, not by a person");
  return withTransaction(ctx.db, async (tx) => {
    await lockFees(tx);
    const stored = await loadSeeded(tx);
    const counts = { added: 0, changed: 0, skipped: 0 };
    for (const seed of input.seeds ?? SEED_FEE_SCHEDULES) {
      const outcome = await writeSeed(tx, ctx, seed, stored.get(seed.key));
      if (outcome) counts[outcome] += 1;
    }
    return counts;
  });
}
