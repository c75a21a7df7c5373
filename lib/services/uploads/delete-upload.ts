import { and, eq, exists, not } from "drizzle-orm";
import { ingestRuns, uploads } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { ownUpload } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"upload"> } };

/** Discards a file that was sent and not imported. */
export async function deleteUpload({ ctx, input }: Args): Promise<void> {
  const { userId } = requireWriter(ctx);
  const mine = ownUpload(ctx, userId, input.id);
  const runs = ctx.db
    .select({ id: ingestRuns.id })
    .from(ingestRuns)
    .where(eq(ingestRuns.uploadId, uploads.id));
  const gone = await ctx.db
    .delete(uploads)
    .where(and(mine, not(exists(runs))))
    .returning({ id: uploads.id });
  if (gone.length > 0) return;
  const [found] = await ctx.db.select({ id: uploads.id }).from(uploads).where(mine);
  if (!found) throw notFound("upload");
  throw new AppError("CONFLICT", "This file is being imported. Stop the import to discard it.");
}
