import { sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import type { ServiceContext } from "../context";

/**
 * Reads on one connection without parallel workers. A page walks an index and stops after 50 rows;
 * workers run ahead of it and read the tenfold (one category of 100,000 listings: 164 ms against 32).
 */
export function withSerialReads<T>(
  ctx: ServiceContext,
  work: (ctx: ServiceContext) => Promise<T>,
): Promise<T> {
  return withTransaction(ctx.db, async (tx) => {
    await tx.execute(sql`set local max_parallel_workers_per_gather = 0`);
    return work({ ...ctx, db: tx });
  });
}
