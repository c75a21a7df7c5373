import type { HtmlElement, HtmlNode } from "../html/html-node";
import type { CardImage, CardLine } from "./card";

const INLINE = new Set(
  "a span b strong i em font u s del ins strike small big sup sub label abbr mark nobr code tt center".split(
    " ",
  ),
);
const MAX_LINES = 200;
const MAX_TEXT = 500;

/** Mails are padded with them, and words can hide behind them; the joiner of emoji stays. */
const INVISIBLE =
  /[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff\u061c\u202a-\u202e\u2066-\u2069]|\u034f/g;

type Collected = { readonly lines: CardLine[]; readonly images: CardImage[] };
type Style = { readonly isLinked: boolean; readonly isStruck: boolean };

class LineCollector {
  readonly lines: CardLine[] = [];
  readonly images: CardImage[] = [];
  #text = "";
  #hasText = false;
  #style: Style = { isLinked: false, isStruck: false };

  readonly #isItemLink: (href: string) => boolean;

  constructor(isItemLink: (href: string) => boolean) {
    this.#isItemLink = isItemLink;
  }

  visit(node: HtmlNode, style: Style): void {
    if (node.kind === "text") this.#add(node.text, style);
    else if (node.kind === "break") this.flush();
    else if (node.kind === "image") this.#addImage(node);
    else this.#visitElement(node, style);
  }

  flush(): void {
    const text = this.#text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim().slice(0, MAX_TEXT);
    this.#text = "";
    this.#hasText = false;
    if (text !== "" && this.lines.length < MAX_LINES) this.lines.push({ text, ...this.#style });
    this.#style = { isLinked: false, isStruck: false };
  }

  #add(text: string, style: Style): void {
    if (text.trim() === "") {
      if (this.#hasText && this.#text.length < MAX_TEXT * 4) this.#text += " ";
      return;
    }
    const { isStruck, isLinked } = this.#style;
    // "<a>Lamp</a> $450": what stands in the link and what stands behind it are two things.
    const isOther = isStruck !== style.isStruck || isLinked !== style.isLinked;
    if (this.#hasText && isOther) this.flush();
    this.#style = style;
    this.#hasText = true;
    if (this.#text.length < MAX_TEXT * 4) this.#text += text.slice(0, MAX_TEXT * 4);
  }

  #addImage({ src, alt, isTiny }: Extract<HtmlNode, { kind: "image" }>): void {
    if (!isTiny && this.images.length < MAX_LINES) this.images.push({ src, alt });
  }

  #visitElement(element: HtmlElement, style: Style): void {
    const isBlock = !INLINE.has(element.name);
    if (isBlock) this.flush();
    const isLink = element.href !== null && this.#isItemLink(element.href);
    const inner = { isLinked: style.isLinked || isLink, isStruck: element.isStruck };
    for (const child of element.children) this.visit(child, inner);
    if (isBlock) this.flush();
  }
}

/** The lines and images of some nodes as a reader sees them: a box, a cell and a break end a line. */
export function collectLines(
  nodes: readonly HtmlNode[],
  isItemLink: (href: string) => boolean,
): Collected {
  const collector = new LineCollector(isItemLink);
  for (const node of nodes) {
    collector.visit(node, { isLinked: false, isStruck: false });
    if (node.kind !== "text") collector.flush();
  }
  collector.flush();
  return { lines: collector.lines, images: collector.images };
}
