import type { Marked } from "./mark-tree";

/** A box may grow by this much text around a listing's links; more is not about the listing. */
const MAX_GROWTH = 300;

/** From the box down to the smallest part that holds all links of its listing. */
function pathToLinks(box: Marked): Marked[] {
  const path = [box];
  for (let at = box; ; ) {
    const owned = at.children.filter(({ owner }) => owner !== null);
    const [only] = owned;
    const isLink = at.node.kind === "element" && at.node.href !== null;
    if (isLink || owned.length !== 1 || only === undefined) return path;
    path.push(only);
    at = only;
  }
}

const isNamed = ({ node }: Marked, name: string) => node.kind === "element" && node.name === name;

function mayGrow(inner: Marked, outer: Marked): boolean {
  // What a plain text divides by rules and blank lines does not belong together.
  if (isNamed(inner, "section") || (isNamed(inner, "article") && inner.hasAmount)) return false;
  if (!inner.hasAmount && outer.hasAmount) return true;
  const isSmall = outer.textLength - inner.textLength <= MAX_GROWTH;
  return isSmall && outer.hasOtherLink === inner.hasOtherLink;
}

/**
 * The part of a box that is about its listing. A box that holds one listing alone may be the whole mail: the
 * part around the links grows outwards until it names an amount, then only by little text and no other links.
 */
export function narrowBox(box: Marked): Marked {
  const path = pathToLinks(box);
  let found = path.pop() ?? box;
  for (let outer = path.pop(); outer; outer = path.pop()) {
    if (!mayGrow(found, outer)) return found;
    found = outer;
  }
  return found;
}
