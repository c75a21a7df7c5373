import { describe, expect, test } from "vitest";
import { collectLines } from "../cards/collect-lines";
import type { HtmlNode } from "./html-node";
import { readHtml } from "./read-html";

const linesOf = (html: string) =>
  collectLines([readHtml(html).root], () => false).lines.map(({ text }) => text);

function* walk(node: HtmlNode): Generator<HtmlNode> {
  yield node;
  if (node.kind === "element") for (const child of node.children) yield* walk(child);
}
const linksOf = (html: string) =>
  [...walk(readHtml(html).root)].flatMap((node) =>
    node.kind === "element" && node.href !== null ? [node.href] : [],
  );

describe("what a reader sees", () => {
  test.each([
    ["<p>one</p><p>two</p>", ["one", "two"]],
    ["one<br>two<BR/>three", ["one", "two", "three"]],
    ["<b>bold</b> and <i>thin</i>", ["bold and thin"]],
    ["<table><tr><td>a<td>b<tr><td>c</table>", ["a", "b", "c"]],
    [
      "Gr&uuml;&szlig;e &amp; 5&nbsp;&euro; &#8364; &#x20AC; &bogus; &#150;",
      ["Grüße & 5 € € € &bogus; –"],
    ],
    ["a < b and c > d", ["a < b and c > d"]],
    ["x<style>p{}</style>y<script>document.write('z')</script>", ["xy"]],
    ["<!-- no --><!--[if mso]><p>office</p><![endif]-->yes", ["yes"]],
    ['<div style="display:none">pre</div><p hidden>h</p><p>seen</p>', ["seen"]],
    ['<div style="max-height:0px;overflow:hidden">pre</div>seen', ["seen"]],
    ["so\u200bft&shy;ware\u202e!", ["software!"]],
    ["<ul><li>a<li>b</ul>", ["a", "b"]],
    ["<p title='a > b'>text</p>", ["text"]],
    ["unfinished <a href='x", ["unfinished"]],
  ])("%s", (html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  test("what is crossed out is a line of its own and says so", () => {
    const { root } = readHtml(
      '<s>$500</s> $450 <span style="text-decoration: line-through">x</span>',
    );
    expect(collectLines([root], () => false).lines).toEqual([
      { text: "$500", isLinked: false, isStruck: true },
      { text: "$450", isLinked: false, isStruck: false },
      { text: "x", isLinked: false, isStruck: true },
    ]);
  });
});

describe("links", () => {
  test.each([
    ['<a href="https://a.example/x?b=1&amp;c=2">', ["https://a.example/x?b=1&c=2"]],
    ["<a href=https://a.example/x>", ["https://a.example/x"]],
    ['<a href="//a.example/x">', ["https://a.example/x"]],
    ['<a href="javascript:alert(1)">', []],
    ['<a href="java\nscript:alert(1)">', []],
    ['<a href="&#106;avascript:alert(1)">', []],
    ['<a href="data:text/html,x">', []],
    ['<a href="javascript://a.example/%0aalert(1)">', []],
    ['<a href="ftp://a.example/x">', []],
    ['<a href="mailto:a@b.example">', []],
    ['<a href="https://user:pass@a.example/">', []],
    ['<a href="http://localhost/x">', []],
    ['<a href="/relative">', []],
  ])("%s", (html, links) => {
    expect(linksOf(html)).toEqual(links);
  });

  test("a second link closes an open first one", () => {
    expect(linksOf('<a href="https://a.example/1">a<a href="https://a.example/2">b')).toHaveLength(
      2,
    );
  });
});

test("deep and long HTML is cut and says so", () => {
  expect(readHtml("<div>".repeat(150)).isTruncated).toBe(false);
  expect(readHtml(`${"<div>".repeat(5_000)}deep`).isTruncated).toBe(true);
  expect(linesOf(`${"<div>".repeat(5_000)}deep`)).toEqual(["deep"]);
  expect(readHtml("<b></b>".repeat(200_000)).isTruncated).toBe(true);
  expect(readHtml("x".repeat(5_000_001)).isTruncated).toBe(true);
});
