import { withTransaction } from "@/db/client";
import type { IngestRun } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { insertRun, type NewRun } from "./insert-run";

type Args = {
  ctx: ServiceContext;
  input: Omit<NewRun, "uploadId" | "userId" | "ownerId"> & {
    readonly userId: Id<"user"> | null;
    readonly shared: boolean;
  };
};

/**
 * Makes a run for a file that lies on this machine: `runImport` is given the way to open it. For commands
 * only: whoever can run them on this machine has the database anyway.
 */
export async function createLocalImport({ ctx, input }: Args): Promise<IngestRun> {
  const { shared, ...run } = input;
  const ownerId = shared ? null : run.userId;
  const { run: made } = await withTransaction(ctx.db, (tx) =>
    insertRun({ ...ctx, db: tx }, { ...run, ownerId, uploadId: null }),
  );
  return made;
}
