import { myItems } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { CreateMyItemInput, type MyItem } from "@/lib/domain/my-item/my-item.schema";
import { requireWriter, type ServiceContext } from "../context";
import { asSkuConflict, myItemColumns, requireVisibleListing, toMyItem } from "./internal";

type Args = { ctx: ServiceContext; input: CreateMyItemInput };

/** Adds a thing to what the user owns. */
export async function createMyItem({ ctx, input }: Args): Promise<MyItem> {
  const { userId } = requireWriter(ctx);
  const { title, ...fields } = CreateMyItemInput.parse(input);
  await requireVisibleListing(ctx, userId, fields.listingId);
  const now = ctx.clock.now();
  const stamps = { createdAt: now, updatedAt: now };
  try {
    const [row] = await ctx.db
      .insert(myItems)
      .values({ ...myItemColumns(fields), id: ctx.ids.make("item"), userId, title, ...stamps })
      .returning();
    assert(row, "an insert returns its row");
    return toMyItem(row);
  } catch (error) {
    throw asSkuConflict(error);
  }
}
