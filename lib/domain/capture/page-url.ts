import { toUrl } from "@/lib/core/to-url";
import { bareUrl, externalIdOf } from "./external-id-of";

const hostOf = (url: URL) => url.hostname.replace(/^(?:www|m)\./, "");

/**
 * The address by which a page's thing is known: its canonical one where that names the same site and thing, else its own;
 * without what tells of the visit. A canonical address that leads to the front page or another ad is not believed.
 */
export function pageUrl(url: string, canonical: string | null): string {
  const own = bareUrl(url);
  const said = canonical === null ? null : toUrl(canonical, url);
  if (said === null) return own;
  const at = new URL(url);
  const isSite = /^https?:$/.test(said.protocol) && hostOf(said) === hostOf(at);
  if (!isSite || (said.pathname === "/" && at.pathname !== "/")) return own;
  const ownItem = externalIdOf(own);
  const saidItem = externalIdOf(said.href);
  if (ownItem.isItem && ownItem.externalId !== saidItem.externalId) return own;
  const result = bareUrl(said.href);
  return result.length <= 2_000 ? result : own;
}
