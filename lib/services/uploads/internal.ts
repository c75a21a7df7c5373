import { and, eq, gt, isNotNull, type SQL } from "drizzle-orm";
import { uploads } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";

/** A file that has come in whole, that its owner sent, and that has not expired. */
export function ownUpload(
  ctx: ServiceContext,
  userId: Id<"user">,
  id: Id<"upload">,
): SQL | undefined {
  return and(
    eq(uploads.id, id),
    eq(uploads.userId, userId),
    isNotNull(uploads.sha256),
    gt(uploads.expiresAt, ctx.clock.now()),
  );
}
