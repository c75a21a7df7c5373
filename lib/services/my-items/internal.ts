import { and, eq } from "drizzle-orm";
import { listings, type MyItem as MyItemRow, myItems } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import type { MyItem, UpdateMyItemInput } from "@/lib/domain/my-item/my-item.schema";
import type { ServiceContext } from "../context";
import { moneyOrNull } from "../money-columns";
import { violatedIndex } from "../unique-violation";
import { visibleTo } from "../visible-to";

export function toMyItem(row: MyItemRow): MyItem {
  const { userId: _userId, costCents, costCurrency, ...item } = row;
  return { ...item, cost: moneyOrNull(costCents, costCurrency) };
}

/** The columns of what an input names; what it leaves out stays out. */
export function myItemColumns(input: Omit<UpdateMyItemInput, "expectedUpdatedAt">) {
  const { cost, ...columns } = input;
  if (cost === undefined) return columns;
  return { ...columns, costCents: cost?.cents ?? null, costCurrency: cost?.currency ?? null };
}

export const ownItem = (userId: Id<"user">, id: Id<"item">) =>
  and(eq(myItems.id, id), eq(myItems.userId, userId));

/** An item may only point to a listing that its owner can see. */
export async function requireVisibleListing(
  ctx: ServiceContext,
  userId: Id<"user">,
  listingId: Id<"listing"> | null | undefined,
): Promise<void> {
  if (!listingId) return;
  const [found] = await ctx.db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.id, listingId), visibleTo(userId, listings.userId)));
  if (found) return;
  throw new AppError("INVALID", "There is no such listing.", {
    fields: [{ field: "listingId", message: "There is no such listing." }],
  });
}

/** A taken SKU as a conflict that names the field; any other error as it is. */
export function asSkuConflict(error: unknown): unknown {
  if (violatedIndex(error) !== "my_items_sku_unique") return error;
  return new AppError("CONFLICT", "Another of your items has this SKU.", {
    fields: [{ field: "sku", message: "Another of your items has this SKU." }],
    cause: error,
  });
}
