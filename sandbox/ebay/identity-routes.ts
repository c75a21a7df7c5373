import type { Route } from "../contract";
import { type EbayState, securedRoutes, withAccount } from "./ebay-state";
import { scope } from "./scopes";

export function identityRoutes(state: EbayState): readonly Route[] {
  return securedRoutes(state, "identity", "/commerce/identity/v1", [
    {
      operation: "getUser",
      method: "GET",
      path: "/user",
      scopes: [scope("commerce.identity.readonly")],
      handle: withAccount(({ account }) => {
        const { userId, username } = state.accounts.get(account);
        return {
          status: 200,
          body: {
            userId,
            username,
            accountType: "INDIVIDUAL",
            registrationMarketplaceId: "EBAY_US",
            status: "CONFIRMED",
          },
        };
      }),
    },
  ]);
}
