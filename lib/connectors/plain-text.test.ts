import { expect, test } from "vitest";
import { decodeEntities, plainText } from "./plain-text";

test.each([
  ["<p>One</p><p>Two</p>", "One\nTwo"],
  ["a<br>b<br/>c", "a\nb\nc"],
  ["<style>p{}</style>x<script>alert('<p>')</script>y", "x y"],
  ["<script>never closed <p>text", ""],
  ["Tom &amp; Jerry&#39;s &euro; &#x20AC;&nbsp;5", "Tom & Jerry's &euro; € 5"],
  ["3 < 5 and 7 > 6", "3 < 5 and 7 > 6"],
  ["&#0; &#xD800; &#x110000;", "&#0; &#xD800; &#x110000;"],
  ["<!-- note -->shown", "shown"],
  ["  much   space  ", "much space"],
])("%s", (html, text) => {
  expect(plainText(html)).toBe(text);
});

test("an entity is decoded once", () => {
  expect(decodeEntities("&amp;lt;b&amp;gt;")).toBe("&lt;b&gt;");
});

test.each(["<a", "<script", "<script>", "&#", "<p>", "< ", "\n "])(
  "100,000 times %j is read in no time",
  (part) => {
    const started = performance.now();
    plainText(part.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  },
);
