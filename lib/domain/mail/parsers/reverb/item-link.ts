import { isHostOf } from "../../links/is-host-of";
import type { ItemLink } from "../../links/item-link";

/** "/item/81234567-fender-telecaster", with the language before it outside of the United States. */
const PATH = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?item\/(\d{4,12})(?:-|\/|$)/;

export function reverbItemLink(url: URL): ItemLink | null {
  if (!isHostOf(url.hostname, "reverb.com")) return null;
  const externalId = PATH.exec(url.pathname)?.[1];
  if (!externalId) return null;
  return { externalId, url: `https://reverb.com/item/${externalId}` };
}
