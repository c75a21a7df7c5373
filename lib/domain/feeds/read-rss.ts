import { channelPace } from "./channel-pace";
import type { FeedItem, ParsedFeed } from "./feed-item";
import { MAX_FEED_ITEMS } from "./feed-limits";
import { readHtml } from "./html/read-html";
import { itemFields } from "./item-fields";
import { itemImages } from "./item-images";
import { itemPosition } from "./item-position";
import { bodyOf, categoriesOf, idOf, lineOf, titleOfHtml } from "./item-texts";
import { parseFeedDate } from "./parse-feed-date";
import { resolveLink } from "./resolve-link";
import { elementOf, elementsOf, htmlOf, textOf, type XmlElement } from "./xml/xml-element";

/** The first of these elements that says something. */
function firstText(item: XmlElement, names: readonly string[]): string {
  return names.map((name) => textOf(elementOf(item, name))).find((text) => text !== "") ?? "";
}

function firstHtml(item: XmlElement, names: readonly string[]): string {
  return names.map((name) => htmlOf(elementOf(item, name))).find((html) => html !== "") ?? "";
}

function linkOf(item: XmlElement, base: string): string | null {
  const link = firstText(item, ["link", "g:link"]);
  if (link !== "") return resolveLink(link, base);
  const guid = elementOf(item, "guid");
  const isAddress =
    guid?.attributes.get("isPermaLink") !== "false" && /^https?:/.test(textOf(guid));
  return isAddress ? resolveLink(textOf(guid), base) : null;
}

/** RSS names an author as "mail@example.com (Name)". */
function authorOf(item: XmlElement): string | null {
  const written = firstText(item, ["dc:creator", "author"]);
  return lineOf(/\(([^()]+)\)\s*$/.exec(written)?.[1] ?? written);
}

function toItem(item: XmlElement, base: string): FeedItem {
  const description = readHtml(
    firstHtml(item, ["content:encoded", "description", "g:description", "media:description"]),
  );
  const id = firstText(item, ["g:id", "guid", "dc:identifier"]);
  const names = ["title", "g:title", "dc:title", "media:title"];
  return {
    id: idOf(id) ?? idOf(item.attributes.get("rdf:about") ?? ""),
    title: titleOfHtml(firstHtml(item, names)),
    url: linkOf(item, base),
    text: bodyOf(description.text),
    publishedAt: parseFeedDate(firstText(item, ["pubDate", "dc:date", "dcterms:created"])),
    author: authorOf(item),
    categories: categoriesOf(
      [...elementsOf(item, "category"), ...elementsOf(item, "dc:subject")].map(textOf),
    ),
    imageUrls: itemImages(item, description.imageSources, base),
    position: itemPosition(item),
    fields: itemFields(item),
  };
}

/** RSS 0.9x and 2.0 keep their items in the channel, RSS 1.0 beside it. */
export function readRss(root: XmlElement, url: string): ParsedFeed {
  const channel = elementOf(root, "channel");
  if (!channel) return { kind: "not-a-feed", why: "The RSS holds no channel." };
  const items = [...elementsOf(channel, "item"), ...elementsOf(root, "item")];
  return {
    kind: "feed",
    format: "rss",
    title: titleOfHtml(htmlOf(elementOf(channel, "title"))),
    items: items.slice(0, MAX_FEED_ITEMS).map((item) => toItem(item, url)),
    leftOut: Math.max(0, items.length - MAX_FEED_ITEMS),
    everySeconds: channelPace(channel),
  };
}
