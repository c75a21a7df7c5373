import { isHostOf } from "../../links/is-host-of";
import type { ItemLink } from "../../links/item-link";

const DOMAINS = ["kleinanzeigen.de", "ebay-kleinanzeigen.de"];
/** "/s-anzeige/eichentisch-massiv/2811223344-86-3331"; mails also have it without the words. */
const PATH = /^\/s-anzeige\/(?:[^/]{1,200}\/)?(\d{8,12})(?:-\d{1,6}-\d{1,6})?(?:\/|$)/;

export function kleinanzeigenItemLink(url: URL): ItemLink | null {
  if (!DOMAINS.some((domain) => isHostOf(url.hostname, domain))) return null;
  const externalId = PATH.exec(url.pathname)?.[1];
  if (!externalId) return null;
  return { externalId, url: `https://www.kleinanzeigen.de${url.pathname.replace(/\/$/, "")}` };
}
