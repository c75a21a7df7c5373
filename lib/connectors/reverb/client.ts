import type { z } from "zod";
import { money } from "@/lib/core/money";
import { toUrl } from "@/lib/core/to-url";
import type { SearchQuery } from "@/lib/domain/search/search-query.schema";
import type { ConnectorIo, FoundPage, MarketClient, RemoteAccount } from "../contract";
import { decimalOf } from "../decimal-of";
import { foundPage, type Mapped } from "../found-page";
import type { Http } from "../http";
import { invalidQuery } from "../invalid-query";
import { shapeChanged } from "../shape-changed";
import { Account, Listing, Listings } from "./api.schema";
import { REVERB, type ReverbKeys, reverbHttpAs } from "./keys";
import { mapListing, mapSold } from "./map";

/** The most that Reverb gives at once. */
const PAGE_SIZE = 50;

/** "electric-guitars/solid-body", as the addresses of Reverb's own pages have it. */
function categoryQuery(category: string | null) {
  const [productType, slug, ...others] = category?.split("/") ?? [];
  if (others.length > 0) {
    throw invalidQuery("category", "A category of Reverb is such as electric-guitars/solid-body.");
  }
  return { product_type: productType ?? null, category: slug ?? null };
}

function parametersOf(query: SearchQuery) {
  const { priceCentsMin, priceCentsMax, currency } = query;
  const limit = (cents: number | null) =>
    cents === null ? null : decimalOf(money(cents, currency ?? "USD"));
  const hasLimits = priceCentsMin !== null || priceCentsMax !== null;
  return {
    query: query.words,
    ...categoryQuery(query.category),
    price_min: limit(priceCentsMin),
    price_max: limit(priceCentsMax),
    currency: hasLimits ? (currency ?? "USD") : null,
    sort: "published_at|desc",
    per_page: PAGE_SIZE,
  };
}

/** The path of a link, where it leads to the marketplace itself: nothing else is followed. */
function pathOf(href: string | null | undefined, base: string | undefined): string | null {
  if (!href || !base || toUrl(href) === null) return null;
  return href.startsWith(`${base}/listings`) ? href.slice(base.length) : null;
}

function accountOf(account: z.infer<typeof Account>): RemoteAccount {
  const { shop } = account;
  const id = account.id ?? account.user_id ?? shop?.id ?? shop?.slug ?? account.username;
  if (!id) throw shapeChanged(REVERB, ["id: missing"]);
  return { id: String(id), label: shop?.name || account.username || account.email || String(id) };
}

export function connectReverb(
  keys: ReverbKeys,
  io: ConnectorIo,
  accessToken: string | null,
): MarketClient {
  const http: Http = reverbHttpAs(keys, io, accessToken);

  async function list<Draft>(
    query: SearchQuery,
    cursor: string | undefined,
    more: Readonly<Record<string, string>>,
    map: (listing: Listing, shipTo: string | null) => Mapped<Draft>,
  ): Promise<FoundPage<Draft>> {
    // Nothing is auctioned at Reverb any more.
    if (!query.formats.includes("fixed")) return { items: [], rejected: [] };
    if (cursor !== undefined && !/^\/listings[/?]/.test(cursor)) {
      throw invalidQuery("cursor", "This is no page of this search.");
    }
    const first = { path: "/listings/all", query: { ...parametersOf(query), ...more } };
    const { data } = await http.send(Listings, {
      endpoint: "api",
      ...(cursor === undefined ? first : { path: cursor }),
    });
    const next = data._links?.next?.href;
    const nextCursor = pathOf(next, io.endpoints.api);
    if (next && !nextCursor) throw shapeChanged(REVERB, ["_links.next: leads elsewhere"]);
    const page = { items: data.listings, nextCursor };
    return foundPage(REVERB, page, Listing, (listing) => map(listing, query.shipTo));
  }

  return {
    search: (query, cursor) => list(query, cursor, {}, mapListing),
    comps: (query, cursor) => list(query, cursor, { show_only_sold: "true" }, mapSold),
    item: async (externalId, from = { site: null, shipTo: null }) => {
      const path = `/listings/${encodeURIComponent(externalId)}`;
      const answer = await http.find(Listing, { endpoint: "api", path });
      if (!answer) return null;
      const mapped = mapListing(answer.data, from.shipTo);
      if (mapped.kind === "draft") return mapped.draft;
      throw shapeChanged(REVERB, [mapped.rejected.reason]);
    },
    account: async () => {
      const { data } = await http.send(Account, { endpoint: "api", path: "/my/account" });
      return accountOf(data);
    },
  };
}
