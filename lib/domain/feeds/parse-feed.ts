import { looksBinary } from "@/lib/domain/import/looks-binary";
import { decodeFeed } from "./decode-feed";
import type { ParsedFeed } from "./feed-item";
import { readAtom } from "./read-atom";
import { readJsonFeed } from "./read-json-feed";
import { readRss } from "./read-rss";
import { readXml } from "./xml/read-xml";

export type FeedSource = {
  /** Where it came from; addresses in it may be relative to it. */
  readonly url: string;
  /** The Content-Type that it came with, for its charset. */
  readonly contentType?: string | undefined;
};

function refuse(why: string): ParsedFeed {
  return { kind: "not-a-feed", why };
}

function readMarkup(text: string, url: string): ParsedFeed {
  const read = readXml(text);
  if (read.kind === "refused") return refuse(read.reason);
  const { name } = read.root;
  if (name === "rss" || name === "rdf:RDF") return readRss(read.root, url);
  if (name === "atom:feed") return readAtom(read.root, url);
  if (name.toLowerCase() === "html") return refuse("This is a web page, not a feed.");
  return refuse(`This is XML, but neither RSS nor Atom: it starts with <${name.slice(0, 40)}>.`);
}

/**
 * Reads RSS (0.9x, 1.0, 2.0), Atom and JSON Feed, known by what they contain and never by their name. What is no
 * feed, is damaged or defines entities of its own is `not-a-feed` with a sentence. Linear in the input. Never throws.
 */
export function parseFeed(
  source: Uint8Array | string,
  { url, contentType }: FeedSource,
): ParsedFeed {
  const decoded =
    typeof source === "string"
      ? { kind: "text" as const, text: source.replace(/^\uFEFF/, "") }
      : decodeFeed(source, contentType ?? "");
  if (decoded.kind !== "text")
    return refuse(`The feed is written in ${decoded.name}, which is not known here.`);
  const text = decoded.text.trimStart();
  if (text === "") return refuse("There is nothing in it.");
  if (text.startsWith("<")) return readMarkup(text, url);
  if (text.startsWith("{")) return readJsonFeed(text, url);
  const isText = !looksBinary(text.slice(0, 10_000));
  return refuse(isText ? "This is text, not a feed." : "This is not text, so it is no feed.");
}
