import { eq } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import { fetchRuns } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { RunCounts } from "./run-counts";

/** Shows how far a run is while it goes on; what it came to is written when it ends. */
export async function noteProgress(
  db: DatabaseOrTransaction,
  runId: Id<"fetchRun">,
  { calls, rowsIn, rowsNew, rowsChanged, rowsUnchanged, rowsRejected }: RunCounts,
): Promise<void> {
  await db
    .update(fetchRuns)
    .set({ calls, rowsIn, rowsNew, rowsChanged, rowsUnchanged, rowsRejected })
    .where(eq(fetchRuns.id, runId));
}
