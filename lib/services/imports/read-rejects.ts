import { and, asc, eq, gt } from "drizzle-orm";
import { ingestRejects } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { RejectedRow, RejectedRows } from "@/lib/domain/import/import-run.schema";
import type { ServiceContext } from "../context";

type Args = {
  ctx: ServiceContext;
  input: { readonly runId: Id<"run">; readonly after: number; readonly limit: number };
};

const PAGE_ROWS = 500;

/** Rejected rows of a run in the order of the file. No authorisation: the caller has done it. */
export async function readRejects({ ctx, input }: Args): Promise<RejectedRows> {
  const rows = await ctx.db
    .select()
    .from(ingestRejects)
    .where(and(eq(ingestRejects.runId, input.runId), gt(ingestRejects.rowNumber, input.after)))
    .orderBy(asc(ingestRejects.rowNumber))
    .limit(input.limit + 1);
  const items = rows.slice(0, input.limit).map(({ runId: _runId, ...row }) => row);
  const last = items.at(-1);
  return { items, nextAfter: rows.length > input.limit && last ? last.rowNumber : null };
}

/** All of them, a page in memory at a time. */
export async function* readAllRejects(
  ctx: ServiceContext,
  runId: Id<"run">,
): AsyncGenerator<RejectedRow[]> {
  for (let after: number | null = 0; after !== null; ) {
    const page: RejectedRows = await readRejects({
      ctx,
      input: { runId, after, limit: PAGE_ROWS },
    });
    if (page.items.length > 0) yield page.items;
    after = page.nextAfter;
  }
}
