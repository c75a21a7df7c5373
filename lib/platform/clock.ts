import { randomBytes } from "node:crypto";
import type { Clock } from "@/lib/core/clock";
import { createIdMaker, type IdMaker } from "@/lib/core/ids";

export const systemClock: Clock = { now: () => new Date() };

const POOL_BYTES = 4_096;
let pool = Buffer.alloc(0);

/** Strong randomness in portions: asking the system for 16 bytes costs as much as asking for thousands. */
function pooledRandomBytes(count: number): Uint8Array {
  if (pool.length < count) pool = randomBytes(Math.max(count, POOL_BYTES));
  const taken = pool.subarray(0, count);
  pool = pool.subarray(count);
  return taken;
}

export const systemIds: IdMaker = createIdMaker(() => Date.now(), pooledRandomBytes);
