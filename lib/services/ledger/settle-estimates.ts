import { withTransaction } from "@/db/client";
import type { ServiceContext } from "../context";
import {
  copyForOwners,
  forgetOrphans,
  nextListings,
  type SettledCounts,
  settleListings,
} from "./settle-batch";

const BATCH_LISTINGS = 2_000;
const BATCH_ORPHANS = 5_000;

/**
 * Compares what was said with what came: every listing that is sold or gone, or that a sale tells of, in
 * batches of one transaction each. Run again it changes nothing; what is no longer so is taken back.
 * No authorisation: a job's verb.
 */
export async function settleEstimates({
  ctx,
  input = {},
}: {
  ctx: ServiceContext;
  input?: { readonly batchListings?: number };
}): Promise<SettledCounts & { forgotten: number }> {
  const counts = { settled: 0, gone: 0, reopened: 0, forgotten: 0 };
  for (let after: string | undefined = ""; after !== undefined; ) {
    ctx.signal?.throwIfAborted();
    const from: string = after;
    after = await withTransaction(ctx.db, async (tx) => {
      const ids = await nextListings(tx, from, input.batchListings ?? BATCH_LISTINGS);
      if (ids.length === 0) return undefined;
      await copyForOwners(tx, ids);
      const done = await settleListings(tx, ids);
      counts.settled += done.settled;
      counts.gone += done.gone;
      counts.reopened += done.reopened;
      return ids.at(-1);
    });
  }
  for (let removed = BATCH_ORPHANS; removed >= BATCH_ORPHANS; counts.forgotten += removed) {
    ctx.signal?.throwIfAborted();
    removed = await withTransaction(ctx.db, (tx) => forgetOrphans(tx, BATCH_ORPHANS));
  }
  return counts;
}
