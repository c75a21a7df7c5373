import { myItems } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { MyItem } from "@/lib/domain/my-item/my-item.schema";
import { requireUser, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { ownItem, toMyItem } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"item"> } };

export async function getMyItem({ ctx, input }: Args): Promise<MyItem> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db.select().from(myItems).where(ownItem(userId, input.id));
  if (!row) throw notFound("item");
  return toMyItem(row);
}
