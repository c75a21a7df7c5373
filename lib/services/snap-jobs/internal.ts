import { and, eq } from "drizzle-orm";
import { type SnapJob as SnapJobRow, snapJobs } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { SnapJob } from "@/lib/domain/snap-job/snap-job.schema";

export function toSnapJob({ userId: _userId, ...job }: SnapJobRow): SnapJob {
  return job;
}

export const ownSnapJob = (userId: Id<"user">, id: Id<"snapJob">) =>
  and(eq(snapJobs.id, id), eq(snapJobs.userId, userId));
