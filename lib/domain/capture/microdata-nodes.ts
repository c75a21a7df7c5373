import type { JsonNode } from "./json-node";
import type { MicrodataItem } from "./page-snapshot.schema";

function isInner(value: string | number, at: number, count: number): value is number {
  // An item stands before those inside it, so a loop cannot be written.
  return typeof value === "number" && value > at && value < count;
}

function nodeOf(item: MicrodataItem, at: number, nodes: readonly JsonNode[]): JsonNode {
  const byName = new Map<string, unknown[]>();
  for (const [name, value] of item.properties) {
    const read = isInner(value, at, nodes.length) ? nodes[value] : value;
    if (typeof read === "number" || read === undefined) continue;
    byName.set(name, [...(byName.get(name) ?? []), read]);
  }
  byName.set("@type", [item.type]);
  return Object.fromEntries(byName);
}

/** The outermost things of a page's microdata in the shape of JSON-LD, so that one reader reads both. */
export function microdataNodes(items: readonly MicrodataItem[]): JsonNode[] {
  const nodes: JsonNode[] = new Array<JsonNode>(items.length);
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (item) nodes[at] = nodeOf(item, at, nodes);
  }
  const inner = new Set(
    items.flatMap(({ properties }, at) =>
      properties.map(([, value]) => value).filter((value) => isInner(value, at, items.length)),
    ),
  );
  return nodes.filter((_, at) => !inner.has(at));
}
