import { channelPace } from "./channel-pace";
import type { FeedItem, ParsedFeed } from "./feed-item";
import { MAX_FEED_ITEMS } from "./feed-limits";
import { readHtml } from "./html/read-html";
import { itemFields } from "./item-fields";
import { itemImages } from "./item-images";
import { itemPosition } from "./item-position";
import { bodyOf, categoriesOf, idOf, lineOf, titleOf, titleOfHtml } from "./item-texts";
import { parseFeedDate } from "./parse-feed-date";
import { resolveLink } from "./resolve-link";
import { elementOf, elementsOf, htmlOf, textOf, type XmlElement } from "./xml/xml-element";

/** A text of Atom says by itself whether it is HTML; without a word it is plain. */
function isHtml(element: XmlElement): boolean {
  return /html/i.test(element.attributes.get("type") ?? "");
}

function titleIn(holder: XmlElement): string {
  const title = elementOf(holder, "atom:title");
  if (!title) return titleOf(textOf(elementOf(holder, "g:title")));
  return isHtml(title) ? titleOfHtml(htmlOf(title)) : titleOf(textOf(title));
}

function contentOf(entry: XmlElement): { text: string; imageSources: readonly string[] } {
  const candidates = ["atom:content", "atom:summary", "g:description", "media:description"];
  for (const name of candidates) {
    const element = elementOf(entry, name);
    const html = htmlOf(element);
    if (!element || html === "") continue;
    return isHtml(element) ? readHtml(html) : { text: textOf(element), imageSources: [] };
  }
  return { text: "", imageSources: [] };
}

function linkOf(entry: XmlElement, base: string): string | null {
  const links = elementsOf(entry, "atom:link").filter(
    ({ attributes }) => (attributes.get("rel") ?? "alternate") === "alternate",
  );
  const pages = links.filter(({ attributes }) => isPage(attributes.get("type")));
  const href = (pages[0] ?? links[0])?.attributes.get("href") ?? "";
  return resolveLink(href, base) ?? resolveLink(textOf(elementOf(entry, "g:link")), base);
}

function isPage(type: string | undefined): boolean {
  return type === undefined || type.includes("html");
}

function dateOf(entry: XmlElement): Date | null {
  const names = ["atom:published", "atom:issued", "atom:updated", "atom:modified"];
  const dates = names.map((name) => parseFeedDate(textOf(elementOf(entry, name))));
  return dates.find((date) => date !== null) ?? null;
}

/** `xml:base` says what addresses in the element are relative to. */
function baseWithin(element: XmlElement, outer: string): string {
  return resolveLink(element.attributes.get("xml:base") ?? "", outer) ?? outer;
}

function toItem(entry: XmlElement, outer: string): FeedItem {
  const base = baseWithin(entry, outer);
  const { text, imageSources } = contentOf(entry);
  const author = elementOf(entry, "atom:author");
  const terms = elementsOf(entry, "atom:category").map(
    ({ attributes }) => attributes.get("label") ?? attributes.get("term") ?? "",
  );
  return {
    id: idOf(textOf(elementOf(entry, "g:id"))) ?? idOf(textOf(elementOf(entry, "atom:id"))),
    title: titleIn(entry),
    url: linkOf(entry, base),
    text: bodyOf(text),
    publishedAt: dateOf(entry),
    author: lineOf(textOf(author && elementOf(author, "atom:name"))),
    categories: categoriesOf(terms),
    imageUrls: itemImages(entry, imageSources, base),
    position: itemPosition(entry),
    fields: itemFields(entry),
  };
}

export function readAtom(root: XmlElement, url: string): ParsedFeed {
  const base = baseWithin(root, url);
  const entries = elementsOf(root, "atom:entry");
  return {
    kind: "feed",
    format: "atom",
    title: titleIn(root),
    items: entries.slice(0, MAX_FEED_ITEMS).map((entry) => toItem(entry, base)),
    leftOut: Math.max(0, entries.length - MAX_FEED_ITEMS),
    everySeconds: channelPace(root),
  };
}
