import type { ColourId } from "@/lib/domain/identity/colour-id";

/** Names that two people give to one colour. */
const NEAR: readonly (readonly ColourId[])[] = [
  ["blue", "navy", "teal", "turquoise"],
  ["green", "olive", "mint", "teal", "turquoise"],
  ["red", "burgundy", "coral"],
  ["pink", "rose-gold", "coral", "purple", "lavender"],
  ["orange", "coral", "copper"],
  ["yellow", "mustard", "gold", "bronze"],
  ["gold", "rose-gold", "copper", "bronze"],
  ["brown", "tan", "beige", "natural", "copper", "sunburst", "bronze"],
  ["white", "cream", "beige", "natural", "nude"],
];

/** Says nothing of what it looks like. */
const VAGUE: ReadonlySet<ColourId> = new Set<ColourId>(["multi", "clear"]);

function areNear(one: ColourId, other: ColourId): boolean {
  return NEAR.some((group) => group.includes(one) && group.includes(other));
}

/** `clash` only where no colour of one could be meant by the other's. Symmetric. */
export function compareColours(
  left: readonly ColourId[],
  right: readonly ColourId[],
): "agree" | "clash" | "unknown" {
  if (left.length === 0 || right.length === 0) return "unknown";
  if (left.some((colour) => right.includes(colour))) return "agree";
  if ([...left, ...right].some((colour) => VAGUE.has(colour))) return "unknown";
  const isNear = left.some((one) => right.some((other) => areNear(one, other)));
  return isNear ? "unknown" : "clash";
}
