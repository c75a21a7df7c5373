import { ebayError } from "../ebay-error";
import { type EbayState, type SecuredRoute, withAccount } from "../ebay-state";
import { readOrWrite } from "../scopes";
import { isSiteId } from "../sites";
import { accountFault } from "./account-fault";
import type { SellerAccounts } from "./seller-accounts";
import type { PolicyKind } from "./seller-policies";

const scopes = readOrWrite("sell.account");

const LISTS: Readonly<Record<PolicyKind, string>> = {
  fulfillment: "fulfillmentPolicies",
  payment: "paymentPolicies",
  return: "returnPolicies",
};

function nameOf(kind: PolicyKind): string {
  return `${kind[0]?.toUpperCase()}${kind.slice(1)}`;
}

function listPolicies(
  { world }: EbayState,
  sellers: SellerAccounts,
  kind: PolicyKind,
): SecuredRoute {
  return {
    operation: `get${nameOf(kind)}Policies`,
    method: "GET",
    path: `/${kind}_policy`,
    scopes,
    handle: withAccount(({ account, call }) => {
      const marketplaceId = call.query.get("marketplace_id") ?? "";
      if (marketplaceId === "") {
        const fieldName = "marketplaceId";
        return ebayError(400, accountFault(20_401, `Missing field ${fieldName}.`, { fieldName }));
      }
      const seller = sellers.get(account);
      if (!isSiteId(marketplaceId)) {
        const fieldName = "marketplaceId";
        return ebayError(400, accountFault(20_403, `Invalid ${fieldName}.`, { fieldName }));
      }
      if (!seller.isOptedIn(world.now())) {
        return ebayError(
          400,
          accountFault(20_403, "Invalid request. User is not eligible for Business Policy."),
        );
      }
      const policies = seller.policies.filter(
        (policy) => policy.kind === kind && policy.marketplaceId === marketplaceId,
      );
      const href = `${call.baseUrl}/sell/account/v1/${kind}_policy?marketplace_id=${marketplaceId}`;
      const page = { total: policies.length, href, limit: 20, offset: 0 };
      return { status: 200, body: { ...page, [LISTS[kind]]: policies.map(({ body }) => body) } };
    }),
  };
}

function showPolicy(sellers: SellerAccounts, kind: PolicyKind, parameter: string): SecuredRoute {
  return {
    operation: `get${nameOf(kind)}Policy`,
    method: "GET",
    path: `/${kind}_policy/{${parameter}}`,
    scopes,
    handle: withAccount(({ account, call }) => {
      const found = sellers
        .get(account)
        .policies.find((policy) => policy.kind === kind && policy.id === call.params[parameter]);
      if (found) return { status: 200, body: found.body };
      const fieldName = parameter;
      return ebayError(404, accountFault(20_404, `${fieldName} not found.`, { fieldName }));
    }),
  };
}

export function policyRoutes(state: EbayState, sellers: SellerAccounts): readonly SecuredRoute[] {
  return [
    listPolicies(state, sellers, "fulfillment"),
    listPolicies(state, sellers, "payment"),
    listPolicies(state, sellers, "return"),
    showPolicy(sellers, "fulfillment", "fulfillmentPolicyId"),
    showPolicy(sellers, "payment", "payment_policy_id"),
    showPolicy(sellers, "return", "return_policy_id"),
  ];
}
