import type { HtmlElement, HtmlNode } from "../html/html-node";
import type { HtmlDocument } from "../html/read-html";
import { webAddress } from "../links/web-address";

const MAX_CHARACTERS = 5_000_000;
const MAX_LINES = 30_000;
const MAX_LINE = 10_000;

const RULE = /^(?:={8,}|-{8,}|_{8,}|\*{8,})$/;
const ADDRESS = /https?:\/\/[^\s<>"'\])}]+/gi;
/** Words that stand before a bare address; a paragraph of only these says nothing about the listing. */
const LABEL = /^[<([\s]*(?:\p{L}+\s?){0,4}:?[\s\])>]*$/u;
const PROSE_END = /[.:!?…]$/;
/** A listing's own lines before its address, when only blank lines divide the text. */
const MAX_LEAD = 4;

const box = (name: string, children: HtmlNode[], href: string | null = null): HtmlElement => ({
  kind: "element",
  name,
  href,
  isStruck: false,
  children,
});

type Line = { readonly text: string; readonly hasAddress: boolean };

function unquote(line: string): string {
  return line.replace(/^(?:>\s?){1,10}/, "").trim();
}

function toBox({ text }: Line): HtmlElement {
  const children: HtmlNode[] = [];
  let at = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const written = found[0].replace(/[.,;:!?]+$/, "");
    children.push({ kind: "text", text: text.slice(at, found.index).replace(/[<([]\s*$/, "") });
    const href = webAddress(written);
    if (href !== null) children.push(box("a", [], href));
    at = found.index + written.length;
    if (/[>)\]]/.test(text.charAt(at))) at += 1;
  }
  children.push({ kind: "text", text: text.slice(at) });
  return box("div", children);
}

function toParagraphs(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [[]];
  for (const line of lines) {
    if (line.text !== "") paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length) paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

const saysOnlyAddress = (paragraph: readonly Line[]) =>
  paragraph.every(({ text, hasAddress }) => !hasAddress || LABEL.test(text.replace(ADDRESS, ""))) &&
  paragraph.filter(({ hasAddress }) => !hasAddress).length === 0;

/** Paragraphs that belong together: a bare address takes the short lines right before it. */
function joinParagraphs(paragraphs: readonly Line[][]): Line[][] {
  const joined: Line[][] = [];
  for (const paragraph of paragraphs) {
    const wants = paragraph.some(({ hasAddress }) => hasAddress) && saysOnlyAddress(paragraph);
    const lead: Line[] = [];
    while (wants && lead.length < MAX_LEAD) {
      const before = joined.at(-1);
      const isProse = before?.some(({ text, hasAddress }) => hasAddress || PROSE_END.test(text));
      if (!before || isProse || lead.length + before.length > MAX_LEAD) break;
      lead.unshift(...before);
      joined.pop();
    }
    joined.push([...lead, ...paragraph]);
  }
  return joined;
}

/** The lines between rules; one section when there are no rules. */
function toSections(lines: readonly Line[]): Line[][] {
  const sections: Line[][] = [[]];
  for (const line of lines) {
    if (RULE.test(line.text)) sections.push([]);
    else sections.at(-1)?.push(line);
  }
  return sections;
}

/**
 * A plain text as the same tree that HTML gives: a `section` between rules, an `article` a paragraph, a `div` a line;
 * addresses become links without text. Quote marks of a forward are dropped. Stops at 5 million characters
 * and 30,000 lines, and says so. Never throws.
 */
export function readText(text: string): HtmlDocument {
  const kept = text.slice(0, MAX_CHARACTERS);
  const written = kept.split(/\r\n|\r|\n/, MAX_LINES + 1);
  const lines = written.slice(0, MAX_LINES).map((line): Line => {
    const bare = unquote(line.slice(0, MAX_LINE));
    return { text: bare, hasAddress: /https?:\/\//i.test(bare) };
  });
  const sections = toSections(lines).map((section) =>
    box(
      "section",
      joinParagraphs(toParagraphs(section)).map((part) => box("article", part.map(toBox))),
    ),
  );
  const isTruncated = kept.length < text.length || written.length > MAX_LINES;
  return { root: box("body", sections), isTruncated };
}
