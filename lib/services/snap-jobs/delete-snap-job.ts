import { and, eq } from "drizzle-orm";
import { snapJobs } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { getSnapJob } from "./get-snap-job";
import { ownSnapJob } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"snapJob"> } };

/** Only a draft can be deleted: the others are part of an item's history. */
export async function deleteSnapJob({ ctx, input }: Args): Promise<void> {
  const { userId } = requireWriter(ctx);
  const [deleted] = await ctx.db
    .delete(snapJobs)
    .where(and(ownSnapJob(userId, input.id), eq(snapJobs.state, "draft")))
    .returning({ id: snapJobs.id });
  if (deleted) return;
  const { state } = await getSnapJob({ ctx, input });
  const is = state.replaceAll("_", " ");
  throw new AppError(
    "CONFLICT",
    `Only a draft can be deleted; this snap job is in the state "${is}".`,
  );
}
