import { z } from "zod";

/** What stands in a feed of another kind than expected counts as not there; the item is still read. */
const text = z.string().catch("").default("");
const listOf = <T extends z.ZodType>(item: T) => z.array(item).catch([]).default([]);
/** Ids are texts, but many write numbers. */
const id = z
  .union([z.string(), z.number().transform(String)])
  .catch("")
  .default("");

const Author = z.object({ name: text }).catch({ name: "" });

/** Source: JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/; version 1 has one `author`. */
export const JsonFeedItem = z.object({
  id,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  author: Author.optional(),
  authors: listOf(Author),
  tags: listOf(text),
  attachments: listOf(z.object({ url: text, mime_type: text }).catch({ url: "", mime_type: "" })),
});
export type JsonFeedItem = z.infer<typeof JsonFeedItem>;

export const JsonFeed = z.object({
  version: z.string().regex(/^https?:\/\/(www\.)?jsonfeed\.org\/version\/1/),
  title: text,
  items: z.array(z.unknown()),
});
