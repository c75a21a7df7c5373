import { and, eq, ilike, or } from "drizzle-orm";
import { type MyItem as MyItemRow, myItems } from "@/db/schema";
import type { Page } from "@/lib/core/page.schema";
import type { ListMyItemsInput, MyItem } from "@/lib/domain/my-item/my-item.schema";
import { among } from "../among";
import { containing } from "../containing";
import { requireUser, type ServiceContext } from "../context";
import { keyset } from "../keyset";
import { toMyItem } from "./internal";

const page = keyset(myItems.id, {
  createdAt: [myItems.id, (row: MyItemRow) => row.id],
  updatedAt: [myItems.updatedAt, (row: MyItemRow) => row.updatedAt],
  title: [myItems.title, (row: MyItemRow) => row.title],
});

type Args = { ctx: ServiceContext; input: ListMyItemsInput };

export async function listMyItems({ ctx, input }: Args): Promise<Page<MyItem>> {
  const { userId } = requireUser(ctx);
  const { where, orderBy, limit, finish } = page(input);
  const { q, state, category } = input;
  const words = q && containing(q);
  const rows = await ctx.db
    .select()
    .from(myItems)
    .where(
      and(
        eq(myItems.userId, userId),
        words
          ? or(ilike(myItems.title, words), ilike(myItems.brand, words), ilike(myItems.sku, words))
          : undefined,
        among(myItems.state, state),
        category ? eq(myItems.category, category) : undefined,
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
  return finish(rows, toMyItem);
}
