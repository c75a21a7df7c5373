import { migrateDatabase } from "@/db/migrate";
import { env } from "@/lib/platform/env";
import { migrateQueue } from "@/lib/platform/queue";
import { reasonOf } from "@/lib/platform/reason-of";
import { retryTransient } from "@/lib/platform/retry-transient";
import type { ServiceContext } from "../context";

/** Brings the database and the queue's own tables up to this code. Any number of processes may do it at once. */
export async function migrateInstallation({
  ctx,
}: {
  ctx: Pick<ServiceContext, "log">;
}): Promise<void> {
  const onRetry = (attempt: number, delayMs: number, error: unknown) =>
    ctx.log.warn({ attempt, delayMs, error: reasonOf(error) }, "the database is not ready");
  await migrateDatabase(env().DATABASE_URL, { onRetry });
  await retryTransient(migrateQueue, { onRetry });
}
