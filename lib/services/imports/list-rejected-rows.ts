import { and, asc, eq, gt } from "drizzle-orm";
import { ingestRejects } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ListRejectedRowsInput, RejectedRows } from "@/lib/domain/import/import-run.schema";
import { requireUser, type ServiceContext } from "../context";
import { findOwnRun } from "./internal";

type Args = { ctx: ServiceContext; input: ListRejectedRowsInput & { id: Id<"run"> } };

/** The rows of an import that did not go in, in the order of the file. */
export async function listRejectedRows({ ctx, input }: Args): Promise<RejectedRows> {
  const { run } = await findOwnRun(ctx, requireUser(ctx), input.id);
  const rows = await ctx.db
    .select()
    .from(ingestRejects)
    .where(and(eq(ingestRejects.runId, run.id), gt(ingestRejects.rowNumber, input.after)))
    .orderBy(asc(ingestRejects.rowNumber))
    .limit(input.limit + 1);
  const items = rows.slice(0, input.limit).map(({ runId: _runId, ...row }) => row);
  const last = items.at(-1);
  return { items, nextAfter: rows.length > input.limit && last ? last.rowNumber : null };
}
