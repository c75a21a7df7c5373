import { z } from "zod";
import type { Reply, Route } from "../../contract";
import { jsonOf } from "../../core/call-body";
import { ebayError } from "../ebay-error";
import { type EbayState, securedRoutes, withAccount } from "../ebay-state";
import { amount } from "../money";
import { readOrWrite, scope } from "../scopes";
import { accountFault } from "./account-fault";
import { policyRoutes } from "./policy-routes";
import type { SellerAccounts } from "./seller-accounts";

const PROGRAM = "SELLING_POLICY_MANAGEMENT";

export function accountRoutes(state: EbayState, sellers: SellerAccounts): readonly Route[] {
  const { world } = state;
  const scopes = readOrWrite("sell.account");

  const privileges = withAccount(({ account }): Reply => {
    const { isRegistered, limit } = sellers.get(account);
    const sellingLimit = { amount: amount(limit.cents, "USD"), quantity: limit.quantity };
    return { status: 200, body: { sellerRegistrationCompleted: isRegistered, sellingLimit } };
  });

  const programs = withAccount(({ account }): Reply => {
    const isIn = sellers.get(account).isOptedIn(world.now());
    return { status: 200, body: { programs: isIn ? [{ programType: PROGRAM }] : [] } };
  });

  const optIn = withAccount(({ account, call }): Reply => {
    const order = z.object({ programType: z.string() }).safeParse(jsonOf(call) ?? {});
    const fieldName = "programType";
    if (!order.success) {
      return ebayError(400, accountFault(20_401, `Missing field ${fieldName}.`, { fieldName }));
    }
    if (order.data.programType !== PROGRAM) {
      return ebayError(404, accountFault(20_404, `${fieldName} not found.`, { fieldName }));
    }
    const seller = sellers.get(account);
    if (seller.hasAskedToOptIn()) {
      const taken = accountFault(25_803, `${fieldName} already exists.`, { fieldName });
      return ebayError(409, { ...taken, category: "BUSINESS" });
    }
    seller.optIn(world.now());
    return { status: 200, body: {} };
  });

  return securedRoutes(state, "account", "/sell/account/v1", [
    ...policyRoutes(state, sellers),
    { operation: "getPrivileges", method: "GET", path: "/privilege", scopes, handle: privileges },
    {
      operation: "getOptedInPrograms",
      method: "GET",
      path: "/program/get_opted_in_programs",
      scopes,
      handle: programs,
    },
    {
      operation: "optInToProgram",
      method: "POST",
      path: "/program/opt_in",
      scopes: [scope("sell.account")],
      handle: optIn,
    },
  ]);
}
