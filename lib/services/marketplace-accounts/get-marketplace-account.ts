import { marketplaceAccounts } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { MarketplaceAccount } from "@/lib/domain/marketplace-account/marketplace-account.schema";
import { requireUser, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { MARKETPLACE_ACCOUNT_COLUMNS, ownAccount } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"account"> } };

export async function getMarketplaceAccount({ ctx, input }: Args): Promise<MarketplaceAccount> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db
    .select(MARKETPLACE_ACCOUNT_COLUMNS)
    .from(marketplaceAccounts)
    .where(ownAccount(userId, input.id));
  if (!row) throw notFound("marketplace account");
  return row;
}
