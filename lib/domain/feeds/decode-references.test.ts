import { expect, test } from "vitest";
import { decodeReferences } from "./decode-references";

const NAMED = new Map([["amp", "&"]]);

test.each([
  ["plain", "plain"],
  ["a &amp; b", "a & b"],
  ["&amp;amp;", "&amp;"],
  ["&#228;&#xE4;&#Xe4;", "äää"],
  ["&#128248;", "📸"],
  ["&#150;&#146;", "–’"],
  ["&#0;&#xD800;&#x110000;&#99999999;", "\uFFFD\uFFFD\uFFFD\uFFFD"],
  ["&nbsp; &; &#; &#x; & &amp", "&nbsp; &; &#; &#x; & &amp"],
])("%s", (written, text) => {
  expect(decodeReferences(written, NAMED)).toBe(text);
});
