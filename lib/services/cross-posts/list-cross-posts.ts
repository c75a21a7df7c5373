import { and, eq } from "drizzle-orm";
import { type CrossPost as CrossPostRow, crossPosts } from "@/db/schema";
import type { Page } from "@/lib/core/page.schema";
import type { CrossPost, ListCrossPostsInput } from "@/lib/domain/cross-post/cross-post.schema";
import { among } from "../among";
import { requireUser, type ServiceContext } from "../context";
import { keyset } from "../keyset";
import { toCrossPost } from "./internal";

const page = keyset(crossPosts.id, {
  createdAt: [crossPosts.id, (row: CrossPostRow) => row.id],
  updatedAt: [crossPosts.updatedAt, (row: CrossPostRow) => row.updatedAt],
});

type Args = { ctx: ServiceContext; input: ListCrossPostsInput };

export async function listCrossPosts({ ctx, input }: Args): Promise<Page<CrossPost>> {
  const { userId } = requireUser(ctx);
  const { where, orderBy, limit, finish } = page(input);
  const rows = await ctx.db
    .select()
    .from(crossPosts)
    .where(
      and(
        eq(crossPosts.userId, userId),
        among(crossPosts.itemId, input.itemId),
        among(crossPosts.accountId, input.accountId),
        among(crossPosts.connectorId, input.connectorId),
        among(crossPosts.state, input.state),
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
  return finish(rows, toCrossPost);
}
