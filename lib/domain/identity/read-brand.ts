import type { BrandName } from "./meaning";
import type { Reading } from "./reading";
import { FLAG } from "./word-flag";

type Named = { readonly name: string; readonly unit: number };

function brandsOf(reading: Reading, certainty: BrandName["certainty"]): Named[] {
  const found: Named[] = [];
  for (let unit = 0; unit < reading.meanings.length; unit += 1) {
    const meaning = reading.meanings[unit];
    if (!meaning) continue;
    // What stands after "for" is the brand of something else.
    if ((meaning.flags & FLAG.target) !== 0) break;
    const fromLine = certainty === "name" ? (meaning.line?.brand ?? null) : null;
    const isNamed = meaning.brand?.certainty === certainty;
    const name = isNamed ? (meaning.brand?.name ?? null) : fromLine;
    if (name !== null && !found.some((known) => known.name === name)) found.push({ name, unit });
  }
  return found;
}

/** "Orange", "Boss" and "Apple" are brands for certain only where nothing but adjectives stands before. */
function leadingWordBrand(reading: Reading): string | null {
  for (let unit = 0; unit < reading.meanings.length; unit += 1) {
    const meaning = reading.meanings[unit];
    if (meaning?.brand?.certainty === "word") return meaning.brand.name;
    if (!meaning || (meaning.flags & (FLAG.filler | FLAG.condition | FLAG.yearMarker)) === 0) break;
  }
  return null;
}

/**
 * The brand a title names for certain, folded: the only one, or of several the one that comes first.
 * Makers of what is inside ("NVIDIA", "Shimano") count when nobody else is named. Null when none is certain.
 */
export function readBrand(reading: Reading): string | null {
  if ((reading.flags & (FLAG.brand | FLAG.line)) === 0) return null;
  const leading = leadingWordBrand(reading);
  if (leading) return leading;
  const [first, second] = brandsOf(reading, "name");
  if (first) return second && first.unit > 2 ? null : first.name;
  return brandsOf(reading, "inside")[0]?.name ?? null;
}
