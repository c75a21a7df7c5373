import { marketplaceAccounts } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { ownAccount } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"account"> } };

/** Forgets a connection and its tokens; what was posted through it stays. */
export async function deleteMarketplaceAccount({ ctx, input }: Args): Promise<void> {
  const { userId } = requireWriter(ctx);
  const [row] = await ctx.db
    .delete(marketplaceAccounts)
    .where(ownAccount(userId, input.id))
    .returning({ id: marketplaceAccounts.id });
  if (!row) throw notFound("marketplace account");
}
