import type { HtmlElement, HtmlNode } from "../html/html-node";
import type { ItemLink } from "../links/item-link";

/** A part of the tree and whose it is: one listing's, several listings' or nobody's. */
export type Marked = {
  readonly node: HtmlNode;
  readonly owner: ItemLink | "several" | null;
  readonly children: readonly Marked[];
  readonly textLength: number;
  readonly hasAmount: boolean;
  /** It holds a link that leads to no listing. */
  readonly hasOtherLink: boolean;
};

const AMOUNT = /\p{Sc}|\b(?:EUR|USD|GBP|CAD|AUD|CHF|PLN|zł|kr|Kč|free|gratis|verschenken|VB)\b/iu;

function ownerOf(element: HtmlElement, own: ItemLink | null, children: readonly Marked[]) {
  let owner: Marked["owner"] = element.href === null ? null : own;
  for (const child of children) {
    if (child.owner === null) continue;
    if (owner === null) owner = child.owner;
    else if (owner === "several" || child.owner === "several") return "several";
    else if (owner.externalId !== child.owner.externalId) return "several";
  }
  return owner;
}

function markElement(node: HtmlElement, read: (href: string) => ItemLink | null): Marked {
  const children = node.children.map((child) => markTree(child, read));
  const own = node.href === null ? null : read(node.href);
  return {
    node,
    owner: ownerOf(node, own, children),
    children,
    textLength: children.reduce((sum, child) => sum + child.textLength, 0),
    hasAmount: children.some((child) => child.hasAmount),
    hasOtherLink: (node.href !== null && !own) || children.some((child) => child.hasOtherLink),
  };
}

/** Each node with whose it is; the tree's depth is bounded by its reader. */
export function markTree(node: HtmlNode, read: (href: string) => ItemLink | null): Marked {
  if (node.kind === "element") return markElement(node, read);
  const text = node.kind === "text" ? node.text : "";
  const hasAmount = AMOUNT.test(text);
  const textLength = text.trim().length;
  return { node, owner: null, children: [], textLength, hasAmount, hasOtherLink: false };
}
