import { isHostOf } from "../../links/is-host-of";
import type { ItemLink } from "../../links/item-link";

const PATH = /^\/marketplace\/(?:[\w-]{1,80}\/)?item\/(\d{8,20})(?:\/|$)/;
/** The address of a notification is written into its query: "/n/?marketplace%2Fitem%2F123%2F&aref=…". */
const QUERY = /^\?marketplace(?:\/|%2F)item(?:\/|%2F)(\d{8,20})(?:\/|%2F|&|=|$)/i;

export function facebookItemLink(url: URL): ItemLink | null {
  if (!isHostOf(url.hostname, "facebook.com")) return null;
  const inQuery = url.pathname === "/n/" ? QUERY.exec(url.search)?.[1] : undefined;
  const externalId = PATH.exec(url.pathname)?.[1] ?? inQuery;
  if (!externalId) return null;
  return { externalId, url: `https://www.facebook.com/marketplace/item/${externalId}/` };
}
