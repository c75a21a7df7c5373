import type { Call, Offer, Reply } from "../../contract";
import { hashOf } from "../../core/random";
import { faultEntry } from "../ebay-error";
import type { EbayState } from "../ebay-state";
import type { Site } from "../sites";
import { itemSummary } from "./item-summary";
import { refinement } from "./refinement";
import { readSearch, siteOfCall, unsupportedSite } from "./search-query";
import { shownCents } from "./shown-amount";

type Order = (a: Offer, b: Offer) => number;

/** By what the buyer pays in all, in the currency of the site. */
function byPrice(site: Site): Order {
  const totalOf = ({ priceCents, shippingCents, currency }: Offer) =>
    shownCents(priceCents, currency, site) + shownCents(shippingCents ?? 0, currency, site);
  return (a, b) => totalOf(a) - totalOf(b);
}

const ORDERS: Readonly<Record<string, (site: Site) => Order>> = {
  price: byPrice,
  "-price": (site) => (a, b) => byPrice(site)(b, a),
  newlyListed: () => (a, b) =>
    b.listedAt.getTime() - a.listedAt.getTime() || Number(b.id) - Number(a.id),
  endingSoonest: () => (a, b) =>
    (a.endsAt?.getTime() ?? Infinity) - (b.endsAt?.getTime() ?? Infinity),
};
/** eBay's best match is its own affair; this one is at least always the same. */
const bestMatch = (a: Offer, b: Offer) => hashOf(a.id) - hashOf(b.id);

function pageHref({ query, baseUrl }: Call, limit: number, offset: number): string {
  const asked = new URLSearchParams(query);
  asked.set("limit", String(limit));
  asked.set("offset", String(offset));
  return `${baseUrl}/buy/browse/v1/item_summary/search?${asked}`;
}

export function search({ world }: EbayState, call: Call): Reply {
  const site = siteOfCall(call);
  if (!site) return unsupportedSite(12_019, call);
  const asked = readSearch(call, site);
  if ("status" in asked) return asked;
  const { limit, offset, sort, fieldgroups, warnings } = asked;
  const matches = world.catalogue
    .list({ market: "ebay", state: "live" })
    .filter(asked.isMatch)
    .sort(ORDERS[sort]?.(site) ?? bestMatch);
  const page = matches.slice(offset, offset + limit);
  const isExtended = fieldgroups.includes("EXTENDED") || fieldgroups.includes("FULL");
  const hasNext = offset + limit < matches.length;
  const refined = refinement(matches, fieldgroups, pageHref(call, limit, 0));
  return {
    status: 200,
    body: {
      href: pageHref(call, limit, offset),
      total: matches.length,
      ...(hasNext ? { next: pageHref(call, limit, offset + limit) } : {}),
      ...(offset > 0 ? { prev: pageHref(call, limit, Math.max(0, offset - limit)) } : {}),
      limit,
      offset,
      // An empty page has no list at all.
      ...(page.length > 0
        ? {
            itemSummaries: page.map((offer) =>
              itemSummary(offer, { rootUrl: call.rootUrl, site }, isExtended),
            ),
          }
        : {}),
      ...(refined ? { refinement: refined } : {}),
      ...(warnings.length > 0 ? { warnings: warnings.map(faultEntry) } : {}),
    },
  };
}
