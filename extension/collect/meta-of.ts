import type { PageLimits } from "@/lib/domain/capture/page-limits";

/** OpenGraph and its kin: what a page says of itself to everybody. Tokens and settings are not among them. */
const WANTED =
  /^(?:og:|product:|twitter:(?:title|label\d|data\d|image)$|place:location:|description$|geo\.placename$)/i;

export function metaOf(limits: PageLimits): [string, string][] {
  const found: [string, string][] = [];
  const canonical = document.querySelector<HTMLLinkElement>("link[rel~='canonical'][href]");
  if (canonical) found.push(["canonical", canonical.href]);
  for (const meta of document.querySelectorAll("meta[content]")) {
    const name = meta.getAttribute("property") ?? meta.getAttribute("name") ?? "";
    const content = meta.getAttribute("content") ?? "";
    if (WANTED.test(name) && name.length <= 100 && content !== "")
      found.push([name.toLowerCase(), content]);
  }
  return found
    .map(([name, content]): [string, string] => [name, content.slice(0, limits.metaLength)])
    .slice(0, limits.metaEntries);
}
