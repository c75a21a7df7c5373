import { isHostOf } from "../../links/is-host-of";
import type { ItemLink } from "../../links/item-link";

/** "/brk/fuo/d/brooklyn-oak-desk/7922802952.html" and the older "/sby/fuo/4567890123.html". */
const PATH = /\/(\d{8,12})\.html$/;

export function craigslistItemLink(url: URL): ItemLink | null {
  if (!isHostOf(url.hostname, "craigslist.org")) return null;
  const externalId = PATH.exec(url.pathname)?.[1];
  if (!externalId) return null;
  return { externalId, url: `https://${url.hostname}${url.pathname}` };
}
