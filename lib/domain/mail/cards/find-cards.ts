import type { HtmlElement, HtmlNode } from "../html/html-node";
import type { ItemLink, ReadItemLink } from "../links/item-link";
import { resolveItemLink } from "../links/resolve-item-link";
import type { Card } from "./card";
import { collectLines } from "./collect-lines";
import { type Marked, markTree } from "./mark-tree";
import { narrowBox } from "./narrow-box";

/** A mail with more listings than this is no saved search; the rest is left out. */
const MAX_CARDS = 500;
/** How many boxes after a listing's box may still be about it. */
const MAX_AFTER = 6;

type Piece = { readonly link: ItemLink; readonly boxes: Marked[]; readonly after: HtmlNode[] };

class PieceFinder {
  readonly pieces = new Map<string, Piece>();
  isStopped = false;
  readonly #isStop: (node: HtmlNode) => boolean;

  constructor(isStop: (node: HtmlNode) => boolean) {
    this.#isStop = isStop;
  }

  visit({ children }: Marked): void {
    let last: Piece | null = null;
    for (const child of children) {
      if (this.isStopped) return;
      if (child.owner === "several") {
        this.visit(child);
        last = null;
      } else if (child.owner !== null) {
        last = this.#piece(child.owner);
        last?.boxes.push(narrowBox(child));
      } else if (this.#isStop(child.node)) this.isStopped = this.pieces.size > 0;
      else if (last && last.after.length < MAX_AFTER) last.after.push(child.node);
    }
  }

  #piece(link: ItemLink): Piece | null {
    const known = this.pieces.get(link.externalId);
    if (known) return known;
    if (this.pieces.size >= MAX_CARDS) return null;
    const piece = { link, boxes: [], after: [] };
    this.pieces.set(link.externalId, piece);
    return piece;
  }
}

function textOf(node: HtmlNode): string {
  const { lines } = collectLines([node], () => false);
  return lines.length === 1 ? (lines[0]?.text ?? "") : "";
}

/**
 * The parts of a mail that are about one listing each, in order: the largest boxes whose links all lead to the
 * same listing. Links that only a server could follow lead nowhere. `stopAt` is the heading after which the
 * mail suggests other things; its listings are left out. Never throws.
 */
export function findCards(root: HtmlElement, read: ReadItemLink, stopAt: RegExp | null): Card[] {
  const known = new Map<string, ItemLink | null>();
  const resolve = (href: string) => {
    const found = known.get(href);
    if (found !== undefined) return found;
    const link = resolveItemLink(href, read);
    known.set(href, link);
    return link;
  };
  const finder = new PieceFinder((node) => stopAt?.test(textOf(node)) ?? false);
  const marked = markTree(root, resolve);
  finder.visit(marked.owner === "several" ? marked : { ...marked, children: [marked] });
  return [...finder.pieces.values()].map(({ link, boxes, after }) => {
    const isOwn = (href: string) => resolve(href)?.externalId === link.externalId;
    const { lines, images } = collectLines(
      boxes.map(({ node }) => node),
      isOwn,
    );
    return { ...link, lines, images, after: collectLines(after, isOwn).lines };
  });
}
