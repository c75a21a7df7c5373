import type { Call, Reply, Route } from "../contract";
import type { Grant } from "../core/grants";
import { type EbayState, securedRoutes } from "./ebay-state";
import { scope } from "./scopes";

/** The context and the public name of each API's limit. */
const NAMES: Readonly<Record<string, readonly [context: string, resource: string]>> = {
  browse: ["buy", "buy.browse"],
  taxonomy: ["commerce", "commerce.taxonomy"],
  notification: ["commerce", "commerce.notification"],
  identity: ["commerce", "commerce.identity"],
  media: ["commerce", "commerce.media"],
  analytics: ["developer", "developer.analytics"],
  metadata: ["sell", "sell.metadata"],
  account: ["sell", "sell.account"],
  inventory: ["sell", "sell.inventory"],
  fulfillment: ["sell", "sell.fulfillment"],
};

function rateLimits({ limits }: EbayState, { query }: Call, { clientId }: Grant): Reply {
  const [context, name] = [query.get("api_context"), query.get("api_name")];
  const rateLimitsOf = limits.apis.flatMap((api) => {
    const [apiContext = "", resource = ""] = NAMES[api] ?? [];
    const isAsked =
      (context === null || context.toLowerCase() === apiContext) &&
      (name === null || name.toLowerCase() === api);
    if (!isAsked) return [];
    const { limit, remaining, resetsAt } = limits.look(api, clientId);
    const rate = {
      limit,
      remaining,
      count: limit - remaining,
      reset: resetsAt.toISOString(),
      timeWindow: 86_400,
    };
    return [
      {
        apiContext,
        apiName: api,
        apiVersion: "v1",
        resources: [{ name: resource, rates: [rate] }],
      },
    ];
  });
  return rateLimitsOf.length === 0
    ? { status: 204 }
    : { status: 200, body: { rateLimits: rateLimitsOf } };
}

export function analyticsRoutes(state: EbayState): readonly Route[] {
  return securedRoutes(state, "analytics", "/developer/analytics/v1_beta", [
    {
      operation: "getRateLimits",
      method: "GET",
      path: "/rate_limit",
      scopes: [scope("")],
      handle: ({ call, grant }) => rateLimits(state, call, grant),
    },
  ]);
}
