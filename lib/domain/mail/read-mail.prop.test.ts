import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokeniseHtml } from "./html/tokenise-html";
import { MailItem } from "./mail-item.schema";
import type { ParsedMail } from "./parsed-mail";
import { generic } from "./parsers/generic";
import { PARSERS } from "./parsers/registry";
import { readMail } from "./read-mail";
import { toListingDraft } from "./to-listing-draft";

const ITEMS = [
  "https://www.ebay.com/itm/123456789012?a=1",
  "https://sfbay.craigslist.org/eby/msg/d/amp/7922802951.html",
  "https://www.facebook.com/marketplace/item/887766554433221/",
  "https://offerup.com/item/detail/1622334455",
  "https://www.mercari.com/us/item/m12345678901/",
  "https://www.vinted.de/items/4711223344-x",
  "https://www.kleinanzeigen.de/s-anzeige/tisch/2811223344-86-3331",
  "https://www.etsy.com/listing/1234567890/x",
  "https://reverb.com/item/81234567-x",
  "https://www.depop.com/products/mara-levis-501/",
  "https://a.example/?url=https%3A%2F%2Freverb.com%2Fitem%2F81234567-x",
];
const EVIL = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)//https://www.ebay.com/itm/123456789012",
  "java\tscript:https://reverb.com/item/81234567",
  "data:text/html;base64,aHR0cHM6Ly9yZXZlcmIuY29tL2l0ZW0vMQ==",
  "vbscript:x",
  "https://evil.example/?url=javascript:alert(1)",
  "https://www.ebay.com@evil.example/itm/123456789012",
  "https://www.ebay.com.evil.example/itm/123456789012",
];
const PIECES = [
  ...ITEMS.map((url) => `<a href="${url}">`),
  ...EVIL.map((url) => `<a href="${url}">`),
  ..."<a <td> <tr> <table> </td> </tr> </table> <div> </div> </a> <br> <s> </s> <script> </script> <style> <!-- --> <![endif]--> <p> <li> <b </p".split(
    " ",
  ),
  ..."$450 1.150,00\u00a0€ VB Free Sold bids New listings for your search: x &#x6a; &amp; &lt;script&gt; \" ' > < = / \u0000 \u202e 日本 😀 ======== https:// From: Subject:".split(
    " ",
  ),
  "<img src=https://i.example/a.jpg alt='A lamp'>",
  "<img src=javascript:alert(1)>",
];

const html = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary", maxLength: 400 }),
);
const senders = PARSERS.map(({ domains }) => `alerts@${domains[0]}`);
const mails: fc.Arbitrary<ParsedMail> = fc.record({
  messageId: fc.constant(null),
  from: fc.record({ address: fc.constantFrom(...senders, "", "x@y.example"), name: fc.string() }),
  to: fc.constant([]),
  subject: fc.oneof(
    fc.constantFrom("New listings for lamp", "Price drop: x", "Order shipped"),
    html,
  ),
  date: fc.constant(null),
  text: html,
  html,
  listId: fc.constant(null),
  authResults: fc.array(
    fc.oneof(fc.constant("mx.a.example; dkim=pass header.d=ebay.com"), fc.string()),
    { maxLength: 2 },
  ),
});

const itemsOf = (mail: ParsedMail) => {
  const { reading } = readMail(mail);
  if (reading.kind === "listings") return reading.items;
  return reading.kind === "changed-layout" ? reading.guess : [];
};

describe("whatever a mail holds", () => {
  test("no parser throws, and every listing has the shape of one", () => {
    fc.assert(
      fc.property(mails, (mail) => {
        for (const parser of [...PARSERS, generic]) parser.read(mail);
        for (const item of itemsOf(mail)) {
          MailItem.parse(item);
          toListingDraft(item);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("addresses are web addresses, and those of a known sender lead to its own site", () => {
    fc.assert(
      fc.property(mails, (mail) => {
        const { parserId } = readMail(mail);
        for (const { url, photoUrl } of itemsOf(mail)) {
          for (const address of [url, photoUrl]) expect(address ?? "https:").toMatch(/^https?:/);
          const host = new URL(url ?? "https://none.example").hostname;
          if (parserId !== "generic") expect(host).not.toMatch(/evil/);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("a listing's words and amounts stand in the mail", () => {
    const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(
      fc.property(mails, (mail) => {
        const tokens = [...tokeniseHtml(mail.html)];
        const texts = tokens.map((token) => (token.kind === "text" ? token.text : ""));
        // A title goes on behind a picture, or is what the picture is said to show.
        const withPictures = tokens.map((token, at) =>
          token.kind === "open" ? (token.attributes.get("alt") ?? "") : texts[at],
        );
        const bareText = mail.text.replace(/https?:\/\/[^\s<>"'\])}]+/gi, "");
        const words = bare([...withPictures, ...texts, mail.text, bareText].join(""));
        const digits = words.replace(/\D/g, "");
        for (const { title, price } of itemsOf(mail)) {
          expect(words).toContain(bare(title.slice(0, 200)));
          const cents = price?.cents ?? 0;
          if (cents > 0)
            expect(digits.includes(String(cents)) || digits.includes(String(cents / 100))).toBe(
              true,
            );
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("five megabytes of hostile HTML", () => {
  const SIZE = 5_000_000;
  const row =
    '<tr><td><a href="https://www.ebay.com/itm/123456789012">Lamp</a></td><td>$5</td></tr>';
  const fill = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
  let next = 100_000_000_000;
  const distinct = () => row.replace("123456789012", String(next++));
  const attacks: [string, string][] = [
    ["open brackets", fill("<")],
    ["open tags", fill("<div>")],
    ["open links", fill('<a href="https://www.ebay.com/itm/123456789012">x')],
    ["tags that never end", fill("<a href='")],
    ["comments that never end", fill("<!-- ")],
    ["scripts that never end", fill("<script>")],
    ["stray end tags in the deep", `${"<i>".repeat(190)}${fill("</b>")}`],
    ["end tags against a barrier", `<b>${"<td>".repeat(190)}${fill("</b>")}`],
    ["half entities", fill("&#x")],
    ["names without end", fill("&aaaaaaaaaaaaaaaaaaaa")],
    ["attributes without end", `<a ${fill("a=b ")}`],
    ["spaces", `<a${fill(" ")}`],
    ["equals signs", `<a ${fill("=")}`],
    ["distinct listings", Array.from({ length: SIZE / row.length }, distinct).join("")],
    ["one long line of amounts", fill("$5 · ")],
    ["a long link", `<a href="https://a.example/?url=${fill("https%3A%2F%2F")}">x</a>`],
    ["nested redirects", `<a href="https://a.example/?${fill("url=https://b.example/&")}">x</a>`],
  ];

  test.each(attacks)("%s take no longer than their length allows", (_name, page) => {
    const mail = (part: string): ParsedMail => ({
      messageId: null,
      from: { address: "ebay@ebay.com", name: "eBay" },
      to: [],
      subject: "New listings for lamp",
      date: null,
      text: part,
      html: part,
      listId: null,
      authResults: [],
    });
    const took = (length: number) => {
      const started = performance.now();
      readMail(mail(page.slice(0, length)));
      generic.read(mail(page.slice(0, length)));
      return performance.now() - started;
    };
    took(SIZE / 50);
    const quarter = Math.min(took(SIZE / 4), took(SIZE / 4));
    const whole = took(SIZE);
    // Four times the length is four times the time; sixteen times would be quadratic.
    expect(whole).toBeLessThan(Math.max(10 * quarter, 1_500));
    expect(whole).toBeLessThan(15_000);
  });
});
