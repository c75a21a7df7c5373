import { and, eq } from "drizzle-orm";
import { ingestRuns, sources } from "@/db/schema";
import type { Page } from "@/lib/core/page.schema";
import type { ImportRun, ListImportsInput } from "@/lib/domain/import/import-run.schema";
import { requireUser, type ServiceContext } from "../context";
import { keyset } from "../keyset";
import { ownRuns, RUN_WITH_SOURCE, type RunWithSource, toImportRun } from "./internal";

type Row = RunWithSource & { readonly id: string };

const page = keyset(ingestRuns.id, {
  createdAt: [ingestRuns.id, (row: Row) => row.id],
});

type Args = { ctx: ServiceContext; input: ListImportsInput };

export async function listImports({ ctx, input }: Args): Promise<Page<ImportRun>> {
  const actor = requireUser(ctx);
  const { where, orderBy, limit, finish } = page(input);
  const rows: Row[] = await ctx.db
    .select({ id: ingestRuns.id, ...RUN_WITH_SOURCE })
    .from(ingestRuns)
    .innerJoin(sources, eq(sources.id, ingestRuns.sourceId))
    .where(and(ownRuns(actor), where))
    .orderBy(...orderBy)
    .limit(limit);
  const now = ctx.clock.now();
  return finish(rows, (row) => toImportRun(row, now));
}
