import { webAddress } from "../links/web-address";
import type { HtmlElement, HtmlNode } from "./html-node";
import { type HtmlToken, tokeniseHtml } from "./tokenise-html";

export type HtmlDocument = {
  readonly root: HtmlElement;
  /** True: the mail was larger or deeper than what is looked at. */
  readonly isTruncated: boolean;
};

const MAX_CHARACTERS = 5_000_000;
const MAX_NODES = 100_000;
const MAX_DEPTH = 200;

const VOID = new Set("img br hr input meta link area base col embed source track wbr".split(" "));
const STRUCK = new Set(["s", "strike", "del"]);
const TABLE_PARTS = new Set(["table", "tbody", "thead", "tfoot", "tr", "td", "th"]);
/** Opening one of these closes an open one of the second list, unless the third stands between. */
const IMPLIED: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  td: [
    ["td", "th"],
    ["tr", "table"],
  ],
  th: [
    ["td", "th"],
    ["tr", "table"],
  ],
  tr: [["tr"], ["table"]],
  li: [["li"], ["ul", "ol"]],
  a: [["a"], ["td", "th", "table"]],
};
const CELL = ["td", "th", "table"];

const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d]))/i;
const NO_HEIGHT = /max-height\s*:\s*0(?:px)?\s*(?:;|!|$)/i;
const LINE_THROUGH = /text-decoration[a-z-]*\s*:[^;]*line-through/i;

type Open = { readonly element: HtmlElement; readonly isHidden: boolean };
type Tag = Extract<HtmlToken, { kind: "open" }>;

const isTiny = (size: string | undefined) => size !== undefined && /^[0-3](?:px)?$/.test(size);

function toImage({ attributes }: Tag): HtmlNode | null {
  const written = attributes.get("src") ?? "";
  const src = webAddress(written);
  if (src === null) return null;
  const alt = (attributes.get("alt") ?? "").trim().slice(0, 500);
  const tiny = isTiny(attributes.get("width")) || isTiny(attributes.get("height"));
  return { kind: "image", src, alt, isTiny: tiny };
}

function toLeaf(tag: Tag): HtmlNode | null {
  if (tag.name === "img") return toImage(tag);
  return tag.name === "br" || tag.name === "hr" ? { kind: "break" } : null;
}

function toOpen({ name, attributes }: Tag, parent: Open): Open {
  const style = attributes.get("style") ?? "";
  const hides = attributes.has("hidden") || HIDDEN.test(style) || NO_HEIGHT.test(style);
  const isStruck = parent.element.isStruck || STRUCK.has(name) || LINE_THROUGH.test(style);
  const href = name === "a" ? webAddress(attributes.get("href") ?? "") : null;
  return {
    element: { kind: "element", name, href, isStruck, children: [] },
    isHidden: parent.isHidden || hides,
  };
}

class TreeBuilder {
  readonly root: HtmlElement = {
    kind: "element",
    name: "body",
    href: null,
    isStruck: false,
    children: [],
  };
  isTruncated = false;
  #nodes = 0;
  /** How many of a name are open, so that a stray end tag costs nothing. */
  readonly #openNames = new Map<string, number>();
  readonly #stack: [Open, ...Open[]] = [{ element: this.root, isHidden: false }];

  add(token: HtmlToken): void {
    if (token.kind === "close") this.#close([token.name], TABLE_PARTS.has(token.name) ? [] : CELL);
    else if (token.kind === "text") this.#append({ kind: "text", text: token.text });
    else this.#open(token);
  }

  get isFull(): boolean {
    return this.#nodes >= MAX_NODES;
  }

  get #top(): Open {
    return this.#stack.at(-1) ?? this.#stack[0];
  }

  #append(node: HtmlNode | null): void {
    if (node === null || this.#top.isHidden) return;
    this.#top.element.children.push(node);
    this.#nodes += 1;
  }

  #open(tag: Tag): void {
    if (VOID.has(tag.name)) this.#append(toLeaf(tag));
    else this.#push(tag);
  }

  #push(tag: Tag): void {
    const implied = Object.hasOwn(IMPLIED, tag.name) ? IMPLIED[tag.name] : undefined;
    if (implied) this.#close(implied[0], implied[1]);
    if (this.#stack.length >= MAX_DEPTH) {
      this.isTruncated = true;
      return;
    }
    const open = toOpen(tag, this.#top);
    this.#append(open.element);
    this.#stack.push(open);
    this.#openNames.set(tag.name, (this.#openNames.get(tag.name) ?? 0) + 1);
  }

  #close(names: readonly string[], barriers: readonly string[]): void {
    if (!names.some((name) => this.#openNames.get(name))) return;
    for (let at = this.#stack.length - 1; at > 0; at -= 1) {
      const { name } = this.#stack[at]?.element ?? this.root;
      if (names.includes(name)) {
        this.#pop(at);
        return;
      }
      if (barriers.includes(name)) return;
    }
  }

  #pop(length: number): void {
    for (const { element } of this.#stack.splice(length)) {
      this.#openNames.set(element.name, (this.#openNames.get(element.name) ?? 1) - 1);
    }
  }
}

/**
 * The tree of a mail's HTML: links, images, text and boxes. Nothing is run or fetched; what is hidden from a
 * reader, scripts and links that are not http come out nowhere. Stops at 5 million characters and 100,000
 * nodes and goes no deeper than 200, and says so. Time grows with the length only. Never throws.
 */
export function readHtml(html: string): HtmlDocument {
  const builder = new TreeBuilder();
  const kept = html.length > MAX_CHARACTERS ? html.slice(0, MAX_CHARACTERS) : html;
  let isTruncated = kept.length < html.length;
  for (const token of tokeniseHtml(kept)) {
    if (builder.isFull) {
      isTruncated = true;
      break;
    }
    builder.add(token);
  }
  return { root: builder.root, isTruncated: isTruncated || builder.isTruncated };
}
