import { crossPosts } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { CrossPost } from "@/lib/domain/cross-post/cross-post.schema";
import { requireUser, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { ownCrossPost, toCrossPost } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"crossPost"> } };

export async function getCrossPost({ ctx, input }: Args): Promise<CrossPost> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db.select().from(crossPosts).where(ownCrossPost(userId, input.id));
  if (!row) throw notFound("cross-post");
  return toCrossPost(row);
}
