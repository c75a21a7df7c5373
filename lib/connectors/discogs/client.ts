import type { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import type { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { ConnectorError } from "../connector-error";
import type { ConnectorIo, FoundPage, MarketClient, UpstreamQuota } from "../contract";
import { foundPage } from "../found-page";
import type { Http } from "../http";
import { offsetOf } from "../offset-of";
import { watchQuota } from "../watch-quota";
import { Identity, Release, Releases, Suggestion, Suggestions } from "./api.schema";
import { DISCOGS, type DiscogsKeys, discogsHttp } from "./keys";
import { mapSuggestion } from "./map";

/** Each release costs a call of its own, and a minute has sixty. */
const RELEASES_PER_PAGE = 5;

/** Prices are suggested to accounts with seller settings only; Discogs says so with 404. */
const NEEDS_SELLER = /seller settings/i;

type Prices = FoundPage<CompDraft>;

const none = (externalId: string, reason: string): Prices => ({
  items: [],
  rejected: [{ externalId, reason }],
});

function pricesOf(release: Release, suggestions: Record<string, unknown>, io: ConnectorIo): Prices {
  const at = { now: io.clock.now(), web: io.endpoints.web };
  const items = Object.entries(suggestions).map(([grade, price]) => ({
    id: `${release.id}/${grade}`,
    grade,
    price,
  }));
  if (items.length === 0) return none(String(release.id), "Discogs suggests no price for it.");
  return foundPage(DISCOGS, { items }, Suggestion, ({ grade, price }) =>
    mapSuggestion(release, grade, price, at),
  );
}

async function suggestedPrices(http: Http, release: Release, io: ConnectorIo): Promise<Prices> {
  if (!release.id) return { items: [], rejected: [{ externalId: null, reason: "It has no id." }] };
  try {
    const path = `/marketplace/price_suggestions/${release.id}`;
    const { data } = await http.send(Suggestions, { endpoint: "api", path });
    return pricesOf(release, data, io);
  } catch (error) {
    // One release that Discogs gives no prices for is no reason to lose the others.
    const isItsOwn = error instanceof ConnectorError && error.kind === "refused";
    if (!isItsOwn || NEEDS_SELLER.test(error.message)) throw error;
    return none(String(release.id), error.message);
  }
}

async function findReleases(http: Http, query: SearchQuery, page: number) {
  const { data } = await http.send(Releases, {
    endpoint: "api",
    path: "/database/search",
    query: {
      q: query.words,
      type: "release",
      format: query.category,
      per_page: RELEASES_PER_PAGE,
      page,
    },
  });
  const { pagination, results } = data;
  const hasMore = pagination.page < pagination.pages && results.length > 0;
  const nextCursor = hasMore ? String(pagination.page + 1) : null;
  return foundPage(DISCOGS, { items: results, nextCursor }, Release, (draft) => ({
    kind: "draft",
    draft,
  }));
}

function quotaOf(headers: Headers): UpstreamQuota | null {
  const limit = Number(headers.get("x-discogs-ratelimit") ?? Number.NaN);
  const used = Number(headers.get("x-discogs-ratelimit-used") ?? Number.NaN);
  if (!Number.isInteger(limit) || !Number.isInteger(used)) return null;
  return { limit, used, windowMs: 60_000, resetsAt: null };
}

/** The API lists no offers of others, so there is no `search`: it knows releases and what they should cost. */
export function connectDiscogs(keys: DiscogsKeys, io: ConnectorIo): MarketClient {
  const { http, quota } = watchQuota(discogsHttp(keys, io), quotaOf);
  return {
    comps: async (query, cursor) => {
      const found = await findReleases(http, query, Math.max(1, offsetOf(cursor)));
      const { nextCursor } = found;
      const items: CompDraft[] = [];
      const rejected = [...found.rejected];
      for (const release of found.items) {
        const prices = await suggestedPrices(http, release, io);
        items.push(...prices.items);
        rejected.push(...prices.rejected);
      }
      return { items, rejected, ...(nextCursor ? { nextCursor } : {}) };
    },
    account: async () => {
      const { data } = await http.send(Identity, { endpoint: "api", path: "/oauth/identity" });
      return { id: String(data.id), label: data.username };
    },
    quota: async () => quota(),
  };
}
