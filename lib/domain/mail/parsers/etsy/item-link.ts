import { isHostOf } from "../../links/is-host-of";
import type { ItemLink } from "../../links/item-link";

/** "/listing/1234567890/walnut-tray"; other countries have "/ca/listing/…" or "/de-en/listing/…". */
const PATH = /^\/((?:[a-z]{2}(?:-[a-z]{2})?\/)?)listing\/(\d{6,14})(?:\/|$)/;

export function etsyItemLink(url: URL): ItemLink | null {
  if (!isHostOf(url.hostname, "etsy.com")) return null;
  const [, country = "", externalId] = PATH.exec(url.pathname) ?? [];
  if (!externalId) return null;
  return { externalId, url: `https://www.etsy.com/${country}listing/${externalId}` };
}
