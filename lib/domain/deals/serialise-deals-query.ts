import type { DealsQuery } from "./deals-query.schema";
import { priceText } from "./price-text";

function hoursText(hours: number): string {
  return hours >= 48 && hours % 24 === 0 ? `${hours / 24}d` : `${hours}h`;
}

function setPrice(params: URLSearchParams, query: DealsQuery): void {
  const { priceMinCents: min, priceMaxCents: max, priceCurrency: currency } = query;
  if (currency === null || (min === null && max === null)) return;
  if (min !== null) params.set("min", priceText(min, currency));
  if (max !== null) params.set("max", priceText(max, currency));
  params.set("currency", currency);
}

/** Address-line form of a query; what is at its default is left out. `parseDealsQuery` is the inverse. */
export function serialiseDealsQuery(query: DealsQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.search !== "") params.set("q", query.search);
  for (const id of query.sourceIds) params.append("source", id);
  for (const category of query.categories) params.append("category", category);
  for (const band of query.bands) params.append("band", band);
  setPrice(params, query);
  if (query.conditionAtLeast !== null) params.set("condition", query.conditionAtLeast);
  if (query.within !== null) params.set("within", `${query.within.value}${query.within.unit}`);
  if (query.includeUnknownDistance) params.set("unplaced", "1");
  if (query.ships) params.set("ships", "1");
  if (query.seenWithinHours !== null) params.set("seen", hoursText(query.seenWithinHours));
  if (query.saved) params.set("saved", "1");
  if (query.hidden) params.set("hidden", "1");
  if (query.state !== "active") params.set("state", query.state);
  if (query.sort !== "best") params.set("sort", query.sort);
  if (query.cursor !== null) params.set("page", query.cursor);
  return params;
}
