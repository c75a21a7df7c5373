import { and, eq } from "drizzle-orm";
import { myItems } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { type MyItem, UpdateMyItemInput } from "@/lib/domain/my-item/my-item.schema";
import { requireWriter, type ServiceContext } from "../context";
import { getMyItem } from "./get-my-item";
import { asSkuConflict, myItemColumns, ownItem, requireVisibleListing, toMyItem } from "./internal";

type Args = { ctx: ServiceContext; input: UpdateMyItemInput & { id: Id<"item"> } };

/** Changes the given fields; with `expectedUpdatedAt` only if nobody else changed the item meanwhile. */
export async function updateMyItem({ ctx, input }: Args): Promise<MyItem> {
  const { userId } = requireWriter(ctx);
  const { id, ...changes } = input;
  const { expectedUpdatedAt, ...fields } = UpdateMyItemInput.parse(changes);
  await requireVisibleListing(ctx, userId, fields.listingId);
  const unchanged = expectedUpdatedAt && eq(myItems.updatedAt, new Date(expectedUpdatedAt));
  try {
    const [row] = await ctx.db
      .update(myItems)
      .set({ ...myItemColumns(fields), updatedAt: ctx.clock.now() })
      .where(and(ownItem(userId, id), unchanged || undefined))
      .returning();
    if (row) return toMyItem(row);
  } catch (error) {
    throw asSkuConflict(error);
  }
  await getMyItem({ ctx, input: { id } });
  throw new AppError("CONFLICT", "This item was changed meanwhile. Load it again.", {
    fields: [{ field: "expectedUpdatedAt", message: "Not the last change." }],
  });
}
