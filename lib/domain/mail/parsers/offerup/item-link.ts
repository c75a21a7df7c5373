import { isHostOf } from "../../links/is-host-of";
import type { ItemLink } from "../../links/item-link";

const PATH = /^\/item\/detail\/([\w-]{6,64})(?:\/|$)/;

export function offerupItemLink(url: URL): ItemLink | null {
  if (!isHostOf(url.hostname, "offerup.com") && url.hostname !== "offerup.co") return null;
  const externalId = PATH.exec(url.pathname)?.[1];
  if (!externalId) return null;
  return { externalId, url: `https://offerup.com/item/detail/${externalId}` };
}
