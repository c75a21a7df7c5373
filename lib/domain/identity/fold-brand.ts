import { foldText } from "@/lib/domain/matching/fold-text";

const CHARACTERS_MAX = 120;
const REMEMBERED_MAX = 20_000;
const remembered = new Map<string, string | null>();

/**
 * A given brand in one spelling, null when blank. The brands of a source are few: each is folded once, and
 * equal ones are the same string, which compares at once.
 */
export function foldBrand(given: string): string | null {
  const brand = given.slice(0, CHARACTERS_MAX);
  const known = remembered.get(brand);
  if (known !== undefined) return known;
  const folded = foldText(brand) || null;
  if (remembered.size < REMEMBERED_MAX) remembered.set(brand, folded);
  return folded;
}
