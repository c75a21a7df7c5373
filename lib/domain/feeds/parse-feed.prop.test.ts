import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTimeMs } from "@/db/test/processor-time";
import { toUrl } from "@/lib/core/to-url";
import type { FeedItem } from "./feed-item";
import { feedItemToRow } from "./feed-item-to-row";
import { MAX_FEED_ITEMS, MAX_FIELDS, MAX_IMAGES, MAX_TEXT_LENGTH } from "./feed-limits";
import { parseFeed } from "./parse-feed";

const FOLDER = `${import.meta.dirname}/__fixtures__`;
const fixtures = readdirSync(FOLDER).map((file) => readFileSync(`${FOLDER}/${file}`));
const parse = (source: string | Uint8Array) => parseFeed(source, { url: "https://feed.example/" });

const UNSTORABLE = /\p{Cs}|[^\P{Cc}\n\t]/u;

function isSound(item: FeedItem): boolean {
  const urls = [...item.imageUrls, ...(item.url === null ? [] : [item.url])];
  return (
    urls.every((url) => /^https?:\/\//.test(url) && toUrl(url) !== null) &&
    item.imageUrls.length <= MAX_IMAGES &&
    item.fields.size <= MAX_FIELDS &&
    item.text.length <= MAX_TEXT_LENGTH &&
    (item.publishedAt === null || !Number.isNaN(item.publishedAt.getTime())) &&
    [...feedItemToRow(item)].flat().every((value) => value !== "" && !UNSTORABLE.test(value))
  );
}

/** Reads it; throws when an item is not sound. */
function check(source: string | Uint8Array): boolean {
  const feed = parse(source);
  if (feed.kind !== "feed") return feed.why.endsWith(".");
  return feed.items.length <= MAX_FEED_ITEMS && feed.items.every(isSound);
}

describe("whatever comes, it does not throw, and what it reads is sound", () => {
  test("bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), check));
  });

  test("text that starts as a feed", () => {
    const heads = fc.constantFrom(
      "<",
      "{",
      "<rss><channel><item>",
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry>',
    );
    const text = fc.string({ unit: "binary", maxLength: 500 });
    fc.assert(fc.property(heads, text, (head, rest) => check(head + rest)));
  });

  test("feeds with damaged places", () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), damage, (fixture, places) => {
        const bytes = new Uint8Array(fixture);
        for (const [at, byte] of places) bytes[at % bytes.length] = byte;
        return check(bytes);
      }),
      { numRuns: 1_000 },
    );
  });

  test("pieces of markup in any order", () => {
    const piece = fc.constantFrom(
      "<item>",
      "</item>",
      "<title>",
      "</title>",
      "<link>",
      "</link>",
      "<a b='",
      "'>",
      "/>",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "&#x0;",
      "&#xD800;",
      "&#1114112;",
      "&amp;",
      "<g:price>",
      "</g:price>",
      "$120",
      "<img src=",
      "x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) =>
        check(`<rss><channel><item>${pieces.join("")}</item></channel></rss>`),
      ),
      { numRuns: 1_000 },
    );
  });

  test("JSON of the right shape with anything in it", () => {
    const keys = fc.constantFrom(
      "id",
      "url",
      "title",
      "content_html",
      "date_published",
      "authors",
      "tags",
      "image",
      "attachments",
    );
    const items = fc.array(fc.dictionary(keys, fc.jsonValue()), { maxLength: 5 });
    fc.assert(
      fc.property(items, (list) =>
        check(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items: list })),
      ),
    );
  });
});

describe("a feed that was written well is read back", () => {
  const written = fc.record({
    title: fc.string({
      unit: fc.constantFrom("a", "ß", "&", "<3", "é", "🎸", "-"),
      minLength: 1,
      maxLength: 20,
    }),
    cents: fc.nat(10_000_000),
  });
  const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

  test("Atom with prices", () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 10 }), (items) => {
        const entries = items.map(
          ({ title, cents }) =>
            `<entry><title>${escaped(title)}</title><g:price>${(cents / 100).toFixed(2)} EUR</g:price></entry>`,
        );
        const feed = parse(`<feed xmlns="http://www.w3.org/2005/Atom">${entries.join("")}</feed>`);
        if (feed.kind !== "feed") return false;
        const rows = feed.items.map((item) => feedItemToRow(item));
        expect(rows.map((row) => [row.get("title"), row.get("price")])).toEqual(
          items.map(({ title, cents }) => [title, (cents / 100).toFixed(2)]),
        );
        return true;
      }),
    );
  });
});

describe("5 MB of hostile input take linear time", () => {
  const LENGTH = 5_000_000;
  const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));
  const inItem = (piece: string) => (length: number) =>
    `<rss><channel><item><description><![CDATA[${fill(piece, length)}]]></description></item></channel></rss>`;
  const inTitles = (title: string) => (length: number) =>
    `<rss><channel>${fill(`<item><title>${title}</title></item>`, length)}</channel></rss>`;
  const declaring = (length: number) => {
    const open = Array.from(
      { length: 50 },
      (_, at) => `<a xmlns:p${at}="u" xmlns:q${at}="u">`,
    ).join("");
    return `<rss>${open}${fill('<b xmlns:x="y"/>', length)}`;
  };

  test.each<[string, (length: number) => string]>([
    ["angle brackets", (length) => fill("<", length)],
    ["open tags", (length) => fill("<a>", length)],
    ["empty elements", (length) => `<rss>${fill("<a/>", length)}`],
    ["comments", (length) => `<rss>${fill("<!---->", length)}`],
    ["comment starts", (length) => `<rss>${fill("<!--", length)}`],
    ["CDATA starts", (length) => `<rss>${fill("<![CDATA[", length)}`],
    ["CDATA sections", (length) => `<rss>${fill("<![CDATA[]]>", length)}`],
    ["ampersands", (length) => `<rss>${fill("&", length)}`],
    ["almost references", (length) => `<rss>${fill("&#1", length)}`],
    ["one attribute", (length) => `<rss a="${fill("x", length)}`],
    ["many attributes", (length) => `<rss ${fill("a='' ", length)}`],
    ["a long name", (length) => `<${fill("a", length)}`],
    ["spaces", (length) => `<rss${fill(" ", length)}`],
    ["spaces before", (length) => fill(" ", length)],
    ["namespaces", declaring],
    ["items", (length) => `<rss><channel>${fill("<item/>", length)}</channel></rss>`],
    ["tags in HTML", inItem("<a")],
    ["scripts in HTML", inItem("<script>")],
    ["comments in HTML", inItem("<!--")],
    ["images in HTML", inItem("<img src=\"x'")],
    ["line ends in HTML", inItem(" \n \t")],
    ["references in HTML", inItem("&amp")],
    [
      "many descriptions",
      (length) => {
        const one = `<item><description>${"&lt;img src='x'>".repeat(600)}</description></item>`;
        return `<rss><channel>${fill(one, length)}</channel></rss>`;
      },
    ],
    ["dots in titles", inTitles(`from${".".repeat(900)}$1`)],
    ["digits in titles", inTitles(`$${"1,234".repeat(190)}`)],
    ["prices in titles", inTitles("$1 ".repeat(300))],
    ["JSON brackets", (length) => `{"version":${fill("[", length)}`],
    [
      "JSON items",
      (length) => `{"version":"https://jsonfeed.org/version/1","items":[${fill("{},", length)}{}]}`,
    ],
  ])("%s", async (_name, make) => {
    const source = make(LENGTH);
    const tookMs = await processorTimeMs(async () => expect(check(source)).toBe(true));
    expect(tookMs).toBeLessThan(6_000);
  });
});
