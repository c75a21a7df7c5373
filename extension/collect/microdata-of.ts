import { toUrl } from "@/lib/core/to-url";
import type { PageLimits } from "@/lib/domain/capture/page-limits";
import type { MicrodataItem } from "@/lib/domain/capture/page-snapshot.schema";

const ADDRESSES: Readonly<Record<string, string>> = {
  a: "href",
  area: "href",
  link: "href",
  img: "src",
  audio: "src",
  video: "src",
  embed: "src",
  source: "src",
  object: "data",
};

/** What a property says, by the rules of microdata: an attribute where the element has one for it, else its text. */
function textOf(element: Element, limit: number): string {
  const said = element.getAttribute("content") ?? element.getAttribute("datetime");
  if (said !== null) return said.slice(0, limit);
  const attribute = ADDRESSES[element.localName];
  const address = attribute ? element.getAttribute(attribute) : null;
  const url = address === null ? null : toUrl(address, document.baseURI);
  if (url !== null) return url.href.slice(0, limit);
  if (element.localName === "data" || element.localName === "meter") {
    return (element.getAttribute("value") ?? "").slice(0, limit);
  }
  return (element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, limit);
}

/** The page's microdata as a flat list, an item before those inside it. */
export function microdataOf(limits: PageLimits): MicrodataItem[] {
  const scopes = [...document.querySelectorAll("[itemscope]")].slice(0, limits.microdataItems);
  const places = new Map(scopes.map((scope, at) => [scope, at]));
  const items: MicrodataItem[] = scopes.map((scope) => ({
    type: (scope.getAttribute("itemtype") ?? "").slice(0, 300),
    properties: [],
  }));
  for (const element of document.querySelectorAll("[itemprop]")) {
    const owner = element.parentElement?.closest("[itemscope]");
    const item = owner ? items[places.get(owner) ?? -1] : undefined;
    const name = (element.getAttribute("itemprop") ?? "").trim().split(/\s+/)[0] ?? "";
    if (
      !item ||
      name === "" ||
      name.length > 200 ||
      item.properties.length >= limits.microdataProperties
    )
      continue;
    const inner = places.get(element);
    item.properties.push([name, inner ?? textOf(element, limits.metaLength)]);
  }
  return items;
}
