import { isHostOf } from "../../links/is-host-of";
import type { ItemLink } from "../../links/item-link";
import { VINTED_SITES } from "./sites";

/** "/items/4711223344-nike-air-max"; Vinted's apps leave the words out. */
const PATH = /^\/items\/(\d{6,14})(?:-|\/|$)/;

export function vintedItemLink(url: URL): ItemLink | null {
  const site = VINTED_SITES.find(({ domain }) => isHostOf(url.hostname, domain));
  const externalId = PATH.exec(url.pathname)?.[1];
  if (!site || !externalId) return null;
  return { externalId, url: `https://www.${site.domain}/items/${externalId}` };
}
