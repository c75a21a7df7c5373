import { isNode, type JsonNode, propertyOf, valuesOf } from "./json-node";
import { PAGE_LIMITS } from "./page-limits";

/** Pages hold a few dozen things; more is a catalogue, or hostile. */
const MAX_NODES = 500;
const MAX_DEPTH = 6;
/** Ways from a page's data to the thing it is about. Related and listed things are deliberately not among them. */
const WAYS = ["@graph", "mainEntity", "mainEntityOfPage", "itemOffered", "about", "subjectOf"];

const OPENINGS = ["<!--", "//<![CDATA[", "// <![CDATA[", "<![CDATA[", "/*<![CDATA[*/", "//"];
const CLOSINGS = [";", "-->", "]]>", "/*]]>*/", "//"];

/** Without what some pages write around a block: comments, CDATA marks, a semicolon. */
function unwrapped(block: string): string {
  let text = block.trim();
  for (let round = 0; round < 6; round += 1) {
    const opening = OPENINGS.find((mark) => text.startsWith(mark));
    if (opening) text = text.slice(opening.length).trimStart();
    const closing = CLOSINGS.find((mark) => text.endsWith(mark));
    if (closing) text = text.slice(0, -closing.length).trimEnd();
    if (!opening && !closing) return text;
  }
  return text;
}

type Place = "between" | "text" | "escaped";

function nextPlace(place: Place, char: string): Place {
  if (place === "between") return char === '"' ? "text" : "between";
  if (place === "escaped") return "text";
  return char === "\\" ? "escaped" : char === '"' ? "between" : "text";
}

/** Commas too many and line ends in texts are the mistakes that pages live with; one pass over the characters. */
function mended(text: string): string {
  const out: string[] = [];
  let place: Place = "between";
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (place === "between" && (char === "}" || char === "]")) dropComma(out);
    out.push(place !== "between" && char < " " ? " " : char);
    place = nextPlace(place, char);
  }
  return out.join("");
}

function dropComma(out: string[]): void {
  let at = out.length - 1;
  while (at >= 0 && (out[at] ?? "").trim() === "") at -= 1;
  if (out[at] === ",") out.length = at;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseBlock(block: string): unknown {
  if (block.length > PAGE_LIMITS.jsonLdLength) return undefined;
  const bare = unwrapped(block);
  return parsed(bare) ?? parsed(mended(bare));
}

/**
 * The things that a page's JSON-LD blocks are about, outermost first, at most 500. A block that cannot be read, even
 * after the usual mistakes are mended, says nothing. Never throws.
 */
export function parseJsonLd(blocks: readonly string[]): JsonNode[] {
  const found: JsonNode[] = [];
  let level: unknown[] = blocks.map(parseBlock);
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    const nodes = level
      .flatMap((value) => valuesOf(value))
      .flatMap((value) => valuesOf(value))
      .filter(isNode);
    const taken = nodes.slice(0, MAX_NODES - found.length);
    found.push(...taken);
    level = taken.flatMap((node) => WAYS.flatMap((way) => valuesOf(propertyOf(node, way))));
  }
  return found;
}
