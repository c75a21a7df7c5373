import { and, eq } from "drizzle-orm";
import { marketplaceAccounts } from "@/db/schema";
import type { Page } from "@/lib/core/page.schema";
import type {
  ListMarketplaceAccountsInput,
  MarketplaceAccount,
} from "@/lib/domain/marketplace-account/marketplace-account.schema";
import { among } from "../among";
import { requireUser, type ServiceContext } from "../context";
import { keyset } from "../keyset";
import { MARKETPLACE_ACCOUNT_COLUMNS } from "./internal";

const page = keyset(marketplaceAccounts.id, {
  createdAt: [marketplaceAccounts.id, (account: MarketplaceAccount) => account.id],
});

type Args = { ctx: ServiceContext; input: ListMarketplaceAccountsInput };

export async function listMarketplaceAccounts({
  ctx,
  input,
}: Args): Promise<Page<MarketplaceAccount>> {
  const { userId } = requireUser(ctx);
  const { where, orderBy, limit, finish } = page(input);
  const rows = await ctx.db
    .select(MARKETPLACE_ACCOUNT_COLUMNS)
    .from(marketplaceAccounts)
    .where(
      and(
        eq(marketplaceAccounts.userId, userId),
        among(marketplaceAccounts.connectorId, input.connectorId),
        among(marketplaceAccounts.state, input.state),
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
  return finish(rows, (account) => account);
}
