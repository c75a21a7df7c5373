import { toUrl } from "@/lib/core/to-url";
import { ConnectorError } from "../connector-error";
import type { ConnectorIo, MarketClient, UpstreamQuota } from "../contract";
import { foundPage } from "../found-page";
import type { Http } from "../http";
import { instantOf } from "../instant-of";
import { offsetOf } from "../offset-of";
import { shapeChanged } from "../shape-changed";
import { Item, ItemSummary, RateLimits, SearchAnswer, User } from "./api.schema";
import { EBAY, type EbayKeys, ebayHttp } from "./keys";
import { mapItem, mapSummary } from "./map";
import { PAGE_SIZE, searchParameters, siteHeaders } from "./search-query";

/** eBay shows no more than this many results of one search. */
const MAX_OFFSET = 10_000 - PAGE_SIZE;

/** The offset alone is kept of the address of the next page: no address of an answer is followed. */
function nextCursor(next: string | null | undefined): string | null {
  const offset = next ? (toUrl(next)?.searchParams.get("offset") ?? null) : null;
  return offset !== null && /^\d+$/.test(offset) && Number(offset) <= MAX_OFFSET ? offset : null;
}

function quotaOf(answer: RateLimits): UpstreamQuota | null {
  const rates = (answer?.rateLimits ?? [])
    .filter(({ apiName }) => apiName?.toLowerCase() === "browse")
    .flatMap(({ resources }) => resources ?? [])
    .filter(({ name }) => name === "buy.browse")
    .flatMap((resource) => resource.rates ?? []);
  const [rate] = rates;
  if (typeof rate?.limit !== "number" || typeof rate.remaining !== "number") return null;
  return {
    limit: rate.limit,
    used: rate.limit - rate.remaining,
    windowMs: (rate.timeWindow ?? 86_400) * 1_000,
    resetsAt: instantOf(rate.reset),
  };
}

async function readQuota(http: Http): Promise<UpstreamQuota | null> {
  const { data } = await http.send(RateLimits, {
    endpoint: "api",
    path: "/developer/analytics/v1_beta/rate_limit/",
    query: { api_context: "buy", api_name: "browse" },
  });
  return quotaOf(data);
}

const withoutToken: Http = (() => {
  const refuse = () => {
    const message = "eBay needs a token: the app's own, or that of someone who signed in.";
    return Promise.reject(new ConnectorError(EBAY.connectorId, "auth", message));
  };
  return { send: refuse, find: refuse };
})();

/** Browse needs a token of the app (`appToken`) or of a person; `account` one of a person. */
export function connectEbay(keys: EbayKeys, io: ConnectorIo, token: string | null): MarketClient {
  const http = token === null ? withoutToken : ebayHttp(keys, io, token);
  return {
    search: async (query, cursor) => {
      const { data } = await http.send(SearchAnswer, {
        endpoint: "api",
        path: "/buy/browse/v1/item_summary/search",
        query: searchParameters(query, offsetOf(cursor)),
        headers: siteHeaders(query),
      });
      const page = { items: data.itemSummaries ?? [], nextCursor: nextCursor(data.next) };
      return foundPage(EBAY, page, ItemSummary, mapSummary);
    },
    item: async (externalId, from = { site: null, shipTo: null }) => {
      const answer = await http.find(Item, {
        endpoint: "api",
        path: `/buy/browse/v1/item/${encodeURIComponent(externalId)}`,
        headers: siteHeaders(from),
      });
      if (!answer) return null;
      const mapped = mapItem(answer.data, io.clock.now());
      if (mapped.kind === "draft") return mapped.draft;
      throw shapeChanged(EBAY, [mapped.rejected.reason]);
    },
    account: async () => {
      const { data } = await http.send(User, {
        endpoint: "apiz",
        path: "/commerce/identity/v1/user/",
      });
      return { id: data.userId, label: data.username ?? data.userId };
    },
    quota: () => readQuota(http),
  };
}
