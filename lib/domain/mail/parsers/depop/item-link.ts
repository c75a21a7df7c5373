import { isHostOf } from "../../links/is-host-of";
import type { ItemLink } from "../../links/item-link";

/** Depop names a listing by seller and words: "/products/mara-vintage-levis-501-black/". */
const PATH = /^\/(?:[a-z]{2}\/)?products\/([\w-]{6,200})(?:\/|$)/i;

export function depopItemLink(url: URL): ItemLink | null {
  if (!isHostOf(url.hostname, "depop.com")) return null;
  const externalId = PATH.exec(url.pathname)?.[1]?.toLowerCase();
  if (!externalId || externalId === "create") return null;
  return { externalId, url: `https://www.depop.com/products/${externalId}/` };
}
