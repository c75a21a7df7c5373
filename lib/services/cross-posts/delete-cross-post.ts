import { and, eq } from "drizzle-orm";
import { crossPosts } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { getCrossPost } from "./get-cross-post";
import { ownCrossPost } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"crossPost"> } };

/** Only a draft can be deleted: what is on a marketplace is ended there first. */
export async function deleteCrossPost({ ctx, input }: Args): Promise<void> {
  const { userId } = requireWriter(ctx);
  const [deleted] = await ctx.db
    .delete(crossPosts)
    .where(and(ownCrossPost(userId, input.id), eq(crossPosts.state, "draft")))
    .returning({ id: crossPosts.id });
  if (deleted) return;
  const { state } = await getCrossPost({ ctx, input });
  const is = state.replaceAll("_", " ");
  throw new AppError(
    "CONFLICT",
    `Only a draft can be deleted; this cross-post is in the state "${is}".`,
  );
}
