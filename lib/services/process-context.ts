import { connectDatabase, type DatabaseConnection } from "@/db/client";
import { systemClock, systemIds } from "@/lib/platform/clock";
import { closeCounterRedis, counterRedis } from "@/lib/platform/counter-redis";
import { env } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";
import type { Actor, ServiceContext } from "./context";

// On globalThis: next dev loads this module anew on every edit, and each copy would hold a pool.
const held = globalThis as { dealScoutDatabase?: DatabaseConnection };

function connection(): DatabaseConnection {
  held.dealScoutDatabase ??= connectDatabase(env().DATABASE_URL, env().DATABASE_POOL_SIZE);
  return held.dealScoutDatabase;
}

/** The context of one request, job or command in this process, on the process's one pool. */
export function processContext(actor: Actor, signal?: AbortSignal): ServiceContext {
  const redis = counterRedis();
  return {
    clock: systemClock,
    ids: systemIds,
    log: logger(),
    db: connection().db,
    actor,
    ...(redis ? { redis } : {}),
    ...(signal ? { signal } : {}),
  };
}

/** Closes the connections when the process ends. */
export async function closeProcessContext(): Promise<void> {
  closeCounterRedis();
  await held.dealScoutDatabase?.close();
  delete held.dealScoutDatabase;
}
