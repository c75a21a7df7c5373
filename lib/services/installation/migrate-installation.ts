import { connectDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { systemClock, systemIds } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { migrateQueue } from "@/lib/platform/queue";
import { reasonOf } from "@/lib/platform/reason-of";
import { retryTransient } from "@/lib/platform/retry-transient";
import type { ServiceContext } from "../context";
import { seedFeeSchedules } from "../fee-schedules/seed-fee-schedules";

type Log = Pick<ServiceContext, "log">;

/** On a connection of its own: the process's pool would keep a short command alive. */
async function seedInstallation({ log }: Log): Promise<void> {
  const { db, close } = connectDatabase(env().DATABASE_URL, 1);
  try {
    const actor = { kind: "system" } as const;
    const ctx = { db, clock: systemClock, ids: systemIds, log, actor };
    const counts = await seedFeeSchedules({ ctx });
    if (Object.values(counts).some((count) => count > 0)) log.info(counts, "fees seeded");
  } finally {
    await close();
  }
}

/**
 * Brings the database and the queue's own tables up to this code, and the data that comes with it. Any number of
 * processes may do it at once.
 */
export async function migrateInstallation({ ctx }: { ctx: Log }): Promise<void> {
  const onRetry = (attempt: number, delayMs: number, error: unknown) =>
    ctx.log.warn({ attempt, delayMs, error: reasonOf(error) }, "the database is not ready");
  await migrateDatabase(env().DATABASE_URL, { onRetry });
  await retryTransient(migrateQueue, { onRetry });
  await retryTransient(() => seedInstallation(ctx), { onRetry });
}
