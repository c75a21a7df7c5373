import { Redis } from "ioredis";
import { env } from "./env";
import { logger } from "./logger";

// On globalThis: next dev loads this module anew on every edit, and each copy would hold a connection.
const held = globalThis as { dealScoutCounterRedis?: Redis };

/** The process's Redis client for counters, or undefined where REDIS_URL is not set. Connects on first use. */
export function counterRedis(): Redis | undefined {
  const url = env().REDIS_URL;
  if (!url || held.dealScoutCounterRedis) return held.dealScoutCounterRedis;
  const client = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    commandTimeout: 1_000,
  });
  client.on("error", (error: Error) => logger().warn({ err: error }, "rate limits: no Redis"));
  held.dealScoutCounterRedis = client;
  return client;
}

export function closeCounterRedis(): void {
  held.dealScoutCounterRedis?.disconnect();
  delete held.dealScoutCounterRedis;
}
