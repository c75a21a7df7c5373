import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import expected from "./__fixtures__/expected.json";
import { feedItemToRow } from "./feed-item-to-row";
import { MAX_FEED_ITEMS } from "./feed-limits";
import { parseFeed } from "./parse-feed";

const URL_OF_FEED = "https://feed.example/a/feed.xml";
const FOLDER = `${import.meta.dirname}/__fixtures__`;
const files = readdirSync(FOLDER).filter((file) => file !== "expected.json");

const parse = (source: string | Uint8Array, contentType?: string) =>
  parseFeed(source, { url: URL_OF_FEED, contentType });

const whyOf = (source: string | Uint8Array, contentType?: string) => {
  const feed = parse(source, contentType);
  return feed.kind === "feed" ? "it was read" : feed.why;
};

function itemOf(xml: string) {
  const feed = parse(`<rss><channel><item>${xml}</item></channel></rss>`);
  if (feed.kind !== "feed" || !feed.items[0]) throw new Error("not read");
  return feed.items[0];
}

describe("feeds as sites write them", () => {
  test("every fixture has its expected rows", () => {
    expect(files.sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(Object.entries(expected))("%s", (file, { format, title, rows }) => {
    const feed = parse(readFileSync(`${FOLDER}/${file}`));
    if (feed.kind !== "feed") throw new Error(feed.why);
    const read = feed.items.map((item) => Object.fromEntries(feedItemToRow(item)));
    expect({ format: feed.format, title: feed.title, rows: read }).toEqual({ format, title, rows });
  });

  test("the same from bytes and from text", () => {
    const bytes = readFileSync(`${FOLDER}/wordpress-shop.xml`);
    expect(parse(bytes)).toEqual(parse(bytes.toString("utf8")));
  });
});

describe("no feed, and why", () => {
  const laughs = Array.from(
    { length: 10 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  );
  const DTD = "The feed defines its own document type (DTD). For safety, such feeds are not read.";
  const item = "<item><title>&x;</title></item>";

  test.each([
    ["nothing", "", "There is nothing in it."],
    ["spaces", " \n ", "There is nothing in it."],
    ["text", "hello", "This is text, not a feed."],
    ["a web page", "<!DOCTYPE html><html></html>", "This is a web page, not a feed."],
    ["a web page without a type", "<HTML><body/></HTML>", "This is a web page, not a feed."],
    ["billion laughs", `<?xml version="1.0"?><!DOCTYPE rss [${laughs.join("")}]><rss/>`, DTD],
    [
      "an external entity",
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel>${item}</channel></rss>`,
      DTD,
    ],
    ["an external DTD", '<!doctype rss SYSTEM "http://evil.example/x.dtd"><rss/>', DTD],
    ["a DTD inside", "<rss><!DOCTYPE x []></rss>", DTD],
    [
      "an entity without DTD",
      "<rss><!ENTITY x 'y'></rss>",
      "There is a declaration that does not belong there (line 1).",
    ],
    ["other XML", "<urlset/>", "This is XML, but neither RSS nor Atom: it starts with <urlset>."],
    ["RSS without a channel", "<rss/>", "The RSS holds no channel."],
    ["cut off", "<rss>\n<channel><item><title>a", "It is cut off: <title> does not end (line 2)."],
    ["crossed tags", "<rss><a><b></a></b></rss>", "<b> ends with </a> (line 1)."],
    ["an open comment", "<rss>\n\n<!-- x", "A comment does not end (line 3)."],
    ["an open CDATA", "<rss><![CDATA[ x", "A CDATA section does not end (line 1)."],
    ["attributes without quotes", "<rss version=2.0/>", "An attribute has no quotes (line 1)."],
    ["one attribute twice", '<rss a="1" a="2"/>', "A tag has the same attribute twice (line 1)."],
    ["too deep", "<a>".repeat(61), "Its elements stand more than 60 deep in each other (line 1)."],
    [
      "too many elements",
      `<a>${"<b/>".repeat(300_001)}`,
      "It has more than 300,000 elements (line 1).",
    ],
    ["broken JSON", '{"version"', "This starts as JSON, but it is not valid or is cut off."],
    ["other JSON", '{"items": []}', "This is JSON, but not a JSON Feed."],
  ])("%s", (_name, source, why) => {
    expect(whyOf(source)).toBe(why);
  });

  test("a picture, and an encoding that does not exist", () => {
    const picture = new Uint8Array(500).map((_, at) => (at * 37) % 256);
    expect(whyOf(picture)).toBe("This is not text, so it is no feed.");
    expect(whyOf(Buffer.from('<?xml version="1.0" encoding="klingon"?><rss/>'))).toBe(
      "The feed is written in klingon, which is not known here.",
    );
  });
});

describe("encodings", () => {
  const latin = (head: string) =>
    Buffer.from(`${head}<rss><channel><title>Möbel</title></channel></rss>`, "latin1");
  const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

  test("Windows-1252 has a euro sign where Latin-1 has none, by either name", () => {
    for (const encoding of ["windows-1252", "iso-8859-1", "utf-8"]) {
      const source = `${xml(encoding)}<rss><channel><title>\x80 5</title></channel></rss>`;
      expect(parse(Buffer.from(source, "latin1"))).toMatchObject({ title: "€ 5" });
    }
  });

  test.each([
    ["declared", latin(xml("ISO-8859-1")), undefined],
    ["said by the server", latin(xml("utf-8")), "text/xml; charset=ISO-8859-1"],
    ["claimed to be UTF-8 and is not", latin(xml("utf-8")), "text/xml; charset=utf-8"],
    ["not said", latin(""), "application/rss+xml"],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${latin("").toString("latin1")}`), undefined],
    [
      "claimed to be UTF-16 in plain bytes",
      Buffer.from(`${xml("utf-16")}${latin("").toString("latin1")}`),
      undefined,
    ],
    ["UTF-16 without a mark", Buffer.from(latin("").toString("latin1"), "utf16le"), undefined],
  ])("%s", (_name, bytes, contentType) => {
    expect(parse(bytes, contentType)).toMatchObject({ kind: "feed", title: "Möbel" });
  });
});

describe("items", () => {
  test("entities are read once, those that nobody defined stay", () => {
    expect(itemOf("<title>a &#38;amp;lt; b &#x26; &unknown; &amp;eacute;</title>").title).toBe(
      "a &lt; b & &unknown; é",
    );
  });

  test.each([
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["https://[x", null],
    ["/x y", "https://feed.example/x%20y"],
    ["b?c=1", "https://feed.example/a/b?c=1"],
    [`https://x.example/${"a".repeat(2_000)}`, null],
  ])("link %s", (link, url) => {
    expect(itemOf(`<link>${link}</link>`).url).toBe(url);
  });

  test("an id that is too long is none", () => {
    const long = `https://x.example/${"a".repeat(300)}`;
    expect(itemOf(`<guid>${long}</guid>`)).toMatchObject({ id: null, url: long });
  });

  test("scripts and markup of a description do not survive", () => {
    const html =
      "<img src=x onerror=alert(1)><script>alert(2)</script><style>p{}</style>a<b/>b<!-- c -->";
    const { text, imageUrls } = itemOf(`<description><![CDATA[${html}]]></description>`);
    expect({ text, imageUrls }).toEqual({ text: "ab", imageUrls: ["https://feed.example/a/x"] });
  });

  test("a namespace counts, whatever its prefix is called", () => {
    const google = 'xmlns:p="http://base.google.com/ns/1.0"';
    const { fields } = itemOf(`<p:price ${google}>5 USD</p:price><g:brand>Boss</g:brand>`);
    expect(Object.fromEntries(fields)).toEqual({ price: "5 USD", brand: "Boss" });
  });

  test("no more than the most are read, the rest is counted", () => {
    const many = "<item><title>a</title></item>".repeat(MAX_FEED_ITEMS + 3);
    const feed = parse(`<rss><channel>${many}</channel></rss>`);
    expect(feed).toMatchObject({ kind: "feed", leftOut: 3 });
    expect(feed.kind === "feed" && feed.items.length).toBe(MAX_FEED_ITEMS);
  });
});
