import { and, eq } from "drizzle-orm";
import { type SnapJob as SnapJobRow, snapJobs } from "@/db/schema";
import type { Page } from "@/lib/core/page.schema";
import type { ListSnapJobsInput, SnapJob } from "@/lib/domain/snap-job/snap-job.schema";
import { among } from "../among";
import { requireUser, type ServiceContext } from "../context";
import { keyset } from "../keyset";
import { toSnapJob } from "./internal";

const page = keyset(snapJobs.id, {
  createdAt: [snapJobs.id, (row: SnapJobRow) => row.id],
  updatedAt: [snapJobs.updatedAt, (row: SnapJobRow) => row.updatedAt],
});

type Args = { ctx: ServiceContext; input: ListSnapJobsInput };

export async function listSnapJobs({ ctx, input }: Args): Promise<Page<SnapJob>> {
  const { userId } = requireUser(ctx);
  const { where, orderBy, limit, finish } = page(input);
  const rows = await ctx.db
    .select()
    .from(snapJobs)
    .where(
      and(
        eq(snapJobs.userId, userId),
        among(snapJobs.itemId, input.itemId),
        among(snapJobs.state, input.state),
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
  return finish(rows, toSnapJob);
}
