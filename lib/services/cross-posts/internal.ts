import { and, eq } from "drizzle-orm";
import { type CrossPost as CrossPostRow, crossPosts } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { CrossPost } from "@/lib/domain/cross-post/cross-post.schema";
import { moneyOrNull } from "../money-columns";

export function toCrossPost(row: CrossPostRow): CrossPost {
  const { userId: _userId, priceCents, priceCurrency, errorCode, errorMessage, ...post } = row;
  const error = errorCode === null ? null : { code: errorCode, message: errorMessage ?? "" };
  return { ...post, price: moneyOrNull(priceCents, priceCurrency), error };
}

export const ownCrossPost = (userId: Id<"user">, id: Id<"crossPost">) =>
  and(eq(crossPosts.id, id), eq(crossPosts.userId, userId));
