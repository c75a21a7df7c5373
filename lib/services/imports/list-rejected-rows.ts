import type { Id } from "@/lib/core/ids";
import type { ListRejectedRowsInput, RejectedRows } from "@/lib/domain/import/import-run.schema";
import { requireUser, type ServiceContext } from "../context";
import { findOwnRun } from "./internal";
import { readRejects } from "./read-rejects";

type Args = { ctx: ServiceContext; input: ListRejectedRowsInput & { id: Id<"run"> } };

/** The rows of an import that did not go in, in the order of the file. */
export async function listRejectedRows({ ctx, input }: Args): Promise<RejectedRows> {
  const { run } = await findOwnRun(ctx, requireUser(ctx), input.id);
  const { after, limit } = input;
  return await readRejects({ ctx, input: { runId: run.id, after, limit } });
}
