import { and, eq, isNull } from "drizzle-orm";
import { listingMarks, listings } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { notFound, visibleTo } from "../visible-to";

export type MarkArgs = {
  readonly ctx: ServiceContext;
  readonly input: { readonly id: Id<"listing"> };
};
type Mark = "savedAt" | "hiddenAt";

async function requireVisible({ ctx, input }: MarkArgs, userId: Id<"user">): Promise<void> {
  const [listing] = await ctx.db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.id, input.id), visibleTo(userId, listings.userId)));
  if (!listing) throw notFound("listing");
}

/** Sets a mark on a listing that the person may see; a mark that is set keeps its first time. */
export async function setMark(args: MarkArgs, mark: Mark): Promise<void> {
  const { ctx, input } = args;
  const { userId } = requireWriter(ctx);
  await requireVisible(args, userId);
  const set = { [mark]: ctx.clock.now() };
  await ctx.db
    .insert(listingMarks)
    .values({ userId, listingId: input.id, ...set })
    .onConflictDoUpdate({
      target: [listingMarks.userId, listingMarks.listingId],
      set,
      setWhere: isNull(listingMarks[mark]),
    });
}

/** Takes a mark away; without the mark it changes nothing. */
export async function clearMark(args: MarkArgs, mark: Mark): Promise<void> {
  const { ctx, input } = args;
  const { userId } = requireWriter(ctx);
  await requireVisible(args, userId);
  await ctx.db
    .update(listingMarks)
    .set({ [mark]: null })
    .where(and(eq(listingMarks.userId, userId), eq(listingMarks.listingId, input.id)));
}
