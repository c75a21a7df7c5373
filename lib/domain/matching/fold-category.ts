import { foldText } from "./fold-text";

const REMEMBERED_MAX = 2_000;
const remembered = new Map<string, string>();

/** A category as a key of what was learned by category; "" where there is none. The few of a source are folded once. */
export function foldCategory(category: string | null): string {
  if (category === null) return "";
  const known = remembered.get(category);
  if (known !== undefined) return known;
  const folded = foldText(category);
  if (remembered.size < REMEMBERED_MAX) remembered.set(category, folded);
  return folded;
}
