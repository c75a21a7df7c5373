import { z } from "zod";
import { pageOf } from "@/lib/core/page.schema";
import {
  ListMarketplaceAccountsInput,
  MarketplaceAccount,
} from "@/lib/domain/marketplace-account/marketplace-account.schema";
import { deleteMarketplaceAccount } from "@/lib/services/marketplace-accounts/delete-marketplace-account";
import { getMarketplaceAccount } from "@/lib/services/marketplace-accounts/get-marketplace-account";
import { listMarketplaceAccounts } from "@/lib/services/marketplace-accounts/list-marketplace-accounts";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Marketplace accounts"];
const id = pathId("account", "marketplace account");

export const marketplaceAccountRoutes = {
  "GET /marketplace-accounts": reader
    .route({
      operationId: "listMarketplaceAccounts",
      summary: "Your connections to marketplaces; never their tokens",
      tags,
    })
    .input(ListMarketplaceAccountsInput)
    .output(pageOf(MarketplaceAccount))
    .handler(({ context: ctx, input }) => listMarketplaceAccounts({ ctx, input })),

  "GET /marketplace-accounts/{id}": reader
    .route({ operationId: "getMarketplaceAccount", summary: "One connection", tags })
    .input(z.strictObject({ id }))
    .output(MarketplaceAccount)
    .handler(({ context: ctx, input }) => getMarketplaceAccount({ ctx, input })),

  "DELETE /marketplace-accounts/{id}": writer
    .route({
      operationId: "deleteMarketplaceAccount",
      summary: "Forget a connection and its tokens",
      tags,
      successStatus: 204,
    })
    .input(z.strictObject({ id }))
    .output(z.void())
    .handler(({ context: ctx, input }) => deleteMarketplaceAccount({ ctx, input })),
};
