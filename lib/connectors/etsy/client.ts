import { money } from "@/lib/core/money";
import type { SearchQuery } from "@/lib/domain/search/search-query.schema";
import type { ConnectorIo, MarketClient, UpstreamQuota } from "../contract";
import { decimalOf } from "../decimal-of";
import { foundPage } from "../found-page";
import type { Http, HttpRequest } from "../http";
import { invalidQuery } from "../invalid-query";
import { offsetOf } from "../offset-of";
import { shapeChanged } from "../shape-changed";
import { watchQuota } from "../watch-quota";
import { Identified, Listing, Listings, Self } from "./api.schema";
import { ETSY, type EtsyKeys, etsyHttp } from "./keys";
import { mapListing } from "./map";

const PAGE_SIZE = 100;
const DAY_MS = 86_400_000;
const LISTINGS = "/v3/application/listings";
const INCLUDES = "Images,Shipping,Shop";

function searchRequest(query: SearchQuery, offset: number): HttpRequest {
  if (query.category !== null && !/^\d+$/.test(query.category)) {
    throw invalidQuery("category", "Etsy knows its categories by taxonomy number, such as 1633.");
  }
  // Etsy compares in dollars; limits in another currency are left to the watch.
  const hasLimits = query.currency === null || query.currency === "USD";
  const limit = (cents: number | null) =>
    cents === null || !hasLimits ? null : decimalOf(money(cents, "USD"));
  return {
    endpoint: "api",
    path: `${LISTINGS}/active`,
    query: {
      keywords: query.words,
      taxonomy_id: query.category,
      min_price: limit(query.priceCentsMin),
      max_price: limit(query.priceCentsMax),
      sort_on: "created",
      sort_order: "desc",
      limit: PAGE_SIZE,
      offset,
    },
  };
}

function quotaOf(headers: Headers): UpstreamQuota | null {
  const limit = Number(headers.get("x-limit-per-day") ?? Number.NaN);
  const remaining = Number(headers.get("x-remaining-today") ?? Number.NaN);
  if (!Number.isInteger(limit) || !Number.isInteger(remaining)) return null;
  return { limit, used: Math.max(0, limit - remaining), windowMs: DAY_MS, resetsAt: null };
}

/** The same listings with what the search leaves out: photos, shipping, shop. */
async function withAssociations(http: Http, results: readonly unknown[]): Promise<unknown[]> {
  const ids = results.flatMap((result) => Identified.safeParse(result).data?.listing_id ?? []);
  if (ids.length === 0) return [...results];
  const { data } = await http.send(Listings, {
    endpoint: "api",
    path: `${LISTINGS}/batch`,
    query: { listing_ids: ids.join(","), includes: INCLUDES },
  });
  const full = new Map(
    data.results.flatMap((result) => {
      const id = Identified.safeParse(result).data?.listing_id;
      return id === undefined ? [] : [[id, result] as const];
    }),
  );
  return results.map((result) => {
    const id = Identified.safeParse(result).data?.listing_id;
    return (id === undefined ? undefined : full.get(id)) ?? result;
  });
}

async function search(http: Http, query: SearchQuery, cursor: string | undefined) {
  // Nothing is auctioned at Etsy.
  if (!query.formats.includes("fixed")) return { items: [], rejected: [] };
  const offset = offsetOf(cursor);
  const { data } = await http.send(Listings, searchRequest(query, offset));
  const results = data.results;
  const end = offset + results.length;
  const hasMore = results.length === PAGE_SIZE && end < (data.count ?? 0);
  const items = await withAssociations(http, results);
  const page = { items, nextCursor: hasMore ? String(end) : null };
  return foundPage(ETSY, page, Listing, (listing) => mapListing(listing, query.shipTo));
}

export function connectEtsy(keys: EtsyKeys, io: ConnectorIo, token: string | null): MarketClient {
  const { http, quota } = watchQuota(etsyHttp(keys, io, token), quotaOf);
  return {
    search: (query, cursor) => search(http, query, cursor),
    item: async (externalId, from = { site: null, shipTo: null }) => {
      const answer = await http.find(Listing, {
        endpoint: "api",
        path: `${LISTINGS}/${encodeURIComponent(externalId)}`,
        query: { includes: INCLUDES },
      });
      if (!answer) return null;
      const mapped = mapListing(answer.data, from.shipTo);
      if (mapped.kind === "draft") return mapped.draft;
      throw shapeChanged(ETSY, [mapped.rejected.reason]);
    },
    ...(token === null
      ? {}
      : {
          account: async () => {
            const { data } = await http.send(Self, {
              endpoint: "api",
              path: "/v3/application/users/me",
            });
            return { id: String(data.user_id), label: `Etsy user ${data.user_id}` };
          },
        }),
    quota: async () => quota(),
  };
}
