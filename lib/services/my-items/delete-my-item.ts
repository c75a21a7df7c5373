import { myItems } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { ownItem } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"item"> } };

export async function deleteMyItem({ ctx, input }: Args): Promise<void> {
  const { userId } = requireWriter(ctx);
  const [row] = await ctx.db
    .delete(myItems)
    .where(ownItem(userId, input.id))
    .returning({ id: myItems.id });
  if (!row) throw notFound("item");
}
