import type { FeedItem, ParsedFeed } from "./feed-item";
import { MAX_FEED_ITEMS, MAX_IMAGES } from "./feed-limits";
import { readHtml } from "./html/read-html";
import { bodyOf, categoriesOf, idOf, lineOf, titleOf } from "./item-texts";
import { JsonFeed, JsonFeedItem } from "./json-feed.schema";
import { parseFeedDate } from "./parse-feed-date";
import { resolveLink } from "./resolve-link";

function imagesOf(item: JsonFeedItem, inContent: readonly string[], base: string): string[] {
  const attached = item.attachments
    .filter(({ mime_type }) => mime_type.startsWith("image/"))
    .map(({ url }) => url);
  const resolve = (written: readonly string[]) =>
    written.map((address) => resolveLink(address, base)).filter((address) => address !== null);
  const named = resolve([item.image, ...attached, item.banner_image]);
  const found = named.length > 0 ? named : resolve(inContent);
  return [...new Set(found)].slice(0, MAX_IMAGES);
}

function toItem(value: unknown, base: string): FeedItem[] {
  const parsed = JsonFeedItem.safeParse(value);
  if (!parsed.success) return [];
  const item = parsed.data;
  const content = readHtml(item.content_html);
  const author = item.authors[0] ?? item.author;
  return [
    {
      id: idOf(item.id),
      title: titleOf(item.title),
      url: resolveLink(item.url, base) ?? resolveLink(item.external_url, base),
      text: bodyOf(content.text || item.content_text.trim() || item.summary.trim()),
      publishedAt: parseFeedDate(item.date_published) ?? parseFeedDate(item.date_modified),
      author: lineOf(author?.name ?? ""),
      categories: categoriesOf(item.tags),
      imageUrls: imagesOf(item, content.imageSources, base),
      position: null,
      fields: new Map(),
    },
  ];
}

/** A JSON Feed of version 1 or 1.1. Items that are no objects are not counted. */
export function readJsonFeed(text: string, url: string): ParsedFeed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "not-a-feed", why: "This starts as JSON, but it is not valid or is cut off." };
  }
  const feed = JsonFeed.safeParse(value);
  if (!feed.success) return { kind: "not-a-feed", why: "This is JSON, but not a JSON Feed." };
  const { title, items } = feed.data;
  return {
    kind: "feed",
    format: "json",
    title: titleOf(title),
    items: items.slice(0, MAX_FEED_ITEMS).flatMap((item) => toItem(item, url)),
    leftOut: Math.max(0, items.length - MAX_FEED_ITEMS),
    everySeconds: null,
  };
}
