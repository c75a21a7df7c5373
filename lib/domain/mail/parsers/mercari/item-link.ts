import { isHostOf } from "../../links/is-host-of";
import type { ItemLink } from "../../links/item-link";

const PATH = /^\/(?:us\/)?item\/(m\d{8,14})(?:\/|$)/;

export function mercariItemLink(url: URL): ItemLink | null {
  if (!isHostOf(url.hostname, "mercari.com")) return null;
  const externalId = PATH.exec(url.pathname)?.[1];
  if (!externalId) return null;
  return { externalId, url: `https://www.mercari.com/us/item/${externalId}/` };
}
