import { snapJobs } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { SnapJob } from "@/lib/domain/snap-job/snap-job.schema";
import { requireUser, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { ownSnapJob, toSnapJob } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"snapJob"> } };

export async function getSnapJob({ ctx, input }: Args): Promise<SnapJob> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db.select().from(snapJobs).where(ownSnapJob(userId, input.id));
  if (!row) throw notFound("snap job");
  return toSnapJob(row);
}
