import { isHostOf } from "../../links/is-host-of";
import type { ItemLink } from "../../links/item-link";
import { EBAY_SITES } from "./sites";

/** "/itm/123456789012", "/itm/some-words/123456789012", "/ulk/itm/123456789012" and the old ViewItem. */
const PATH = /^\/(?:ulk\/)?itm\/(?:[^/]{1,200}\/)?(\d{9,15})(?:\/|$)/;

export function ebayItemLink(url: URL): ItemLink | null {
  const site = EBAY_SITES.find(({ domain }) => isHostOf(url.hostname, domain));
  if (!site) return null;
  const isOld = url.pathname.endsWith("/eBayISAPI.dll") && url.searchParams.has("ViewItem");
  const written = isOld ? (url.searchParams.get("item") ?? "") : PATH.exec(url.pathname)?.[1];
  if (!written || !/^\d{9,15}$/.test(written)) return null;
  return { externalId: written, url: `https://www.${site.domain}/itm/${written}` };
}
