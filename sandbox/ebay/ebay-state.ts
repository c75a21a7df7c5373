import type { Call, Reply, Route, World } from "../contract";
import { createGrants, type Grant, type Grants } from "../core/grants";
import { createAccounts, type EbayAccounts } from "./ebay-accounts";
import { createClient, type EbayClient } from "./ebay-client";
import { ACCESS_DENIED, ebayError, INVALID_TOKEN, MISSING_TOKEN, TOO_MANY } from "./ebay-error";
import { createLimits, type EbayLimits } from "./limits";

/** What all of eBay's APIs share. */
export type EbayState = {
  readonly world: World;
  readonly client: EbayClient;
  readonly accounts: EbayAccounts;
  readonly grants: Grants;
  readonly limits: EbayLimits;
  /** Which API an operation belongs to, filled as the routes are made. */
  readonly apiOf: Map<string, string>;
};

const HOUR_MS = 3_600_000;

export function createState(world: World): EbayState {
  const random = world.random("ebay tokens");
  return {
    world,
    client: createClient(world),
    accounts: createAccounts(world),
    limits: createLimits(world),
    apiOf: new Map(),
    grants: createGrants(world.now, random, {
      codeLifeMs: 299_000,
      accessLifeMs: 2 * HOUR_MS,
      refreshLifeMs: 47_304_000_000,
      isRefreshRotated: false,
      // Real ones hold characters that must be escaped in a form, too.
      word: (kind, _grant, digits) => {
        const place = { code: "p^1", access: "p^3", refresh: "r^1" }[kind];
        return `v^1.1#i^1#${place}#f^0#t^${Buffer.from(digits).toString("base64")}`;
      },
    }),
  };
}

/** A call whose token was good. */
export type Secured = { readonly call: Call; readonly grant: Grant };

export type SecuredRoute = {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** One of them is enough. */
  readonly scopes: readonly string[];
  readonly handle: (secured: Secured) => Reply | Promise<Reply>;
};

function refusalOf({ grants }: EbayState, call: Call, scopes: readonly string[]): Reply | Grant {
  const [kind = "", token = ""] = (call.headers.authorization ?? "").split(" ");
  if (kind === "" || token === "") return ebayError(401, MISSING_TOKEN);
  const checked = grants.check(token);
  if (kind.toLowerCase() !== "bearer" || checked.kind !== "valid")
    return ebayError(401, INVALID_TOKEN);
  const { grant } = checked;
  return scopes.some((one) => grant.scopes.includes(one)) ? grant : ebayError(403, ACCESS_DENIED);
}

/** Routes of one API: token, scope and the day's limit come before the work. */
export function securedRoutes(
  state: EbayState,
  api: string,
  base: string,
  routes: readonly SecuredRoute[],
): readonly Route[] {
  return routes.map(({ operation, method, path, scopes, handle }) => {
    state.apiOf.set(operation, api);
    return {
      operation,
      method,
      path: `${base}${path}`,
      handle: (call) => {
        const grant = refusalOf(state, call, scopes);
        if ("status" in grant) return grant;
        const { isAllowed } = state.limits.take(api, grant.clientId);
        return isAllowed ? handle({ call, grant }) : ebayError(429, TOO_MANY);
      },
    };
  });
}

/** The user behind a token; an application alone has none, and is told so. */
export function withAccount(
  handle: (secured: Secured & { readonly account: string }) => Reply | Promise<Reply>,
): SecuredRoute["handle"] {
  return (secured) => {
    const { account } = secured.grant;
    return account === null ? ebayError(403, ACCESS_DENIED) : handle({ ...secured, account });
  };
}
