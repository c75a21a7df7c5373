import { CONDITION_WORDS } from "@/components/deals/condition-words";
import { formatMoney } from "@/components/format/format-money";
import type { SearchQuery } from "@/lib/domain/search/search-query.schema";
import type { ConnectorRow } from "./source-views";

function priceWords(query: SearchQuery, locale: string): string {
  const { priceCentsMin: min, priceCentsMax: max, currency } = query;
  const money = (cents: number) =>
    currency ? formatMoney({ cents, currency }, locale) : String(cents / 100);
  if (min !== null && max !== null) return `${money(min)} to ${money(max)}`;
  if (min !== null) return `from ${money(min)}`;
  return max === null ? "" : `up to ${money(max)}`;
}

function formatWords({ formats }: SearchQuery): string {
  if (!formats.includes("auction")) return "";
  return formats.includes("fixed") ? "auctions too" : "auctions only";
}

/** What narrows a search, in one line: "United Kingdom, £200 to £900, good or better". */
export function filterWords(
  query: SearchQuery,
  sites: ConnectorRow["sites"],
  locale: string,
): string {
  const { conditionAtLeast: atLeast } = query;
  const condition = atLeast ? CONDITION_WORDS[atLeast].toLowerCase() : "";
  const parts = [
    sites.find(({ id }) => id === query.site)?.label ?? query.site,
    query.category && `category ${query.category}`,
    priceWords(query, locale),
    condition && (atLeast === "new" ? condition : `${condition} or better`),
    formatWords(query),
    query.shipTo && `shipped to ${query.shipTo}`,
  ];
  return parts.filter(Boolean).join(", ") || "any price, any condition";
}
