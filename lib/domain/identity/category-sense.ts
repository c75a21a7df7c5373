import type { ExclusionKind } from "./identity";
import { type Reading, readText } from "./reading";
import { LINK } from "./split-words";
import { FLAG } from "./word-flag";

/** What a category says about the words of a title. */
export type CategorySense = {
  /** Of these kinds the listing is by its category: a case in "Phone cases" excludes nothing. */
  readonly kinds: readonly ExclusionKind[];
  /** Only whole things are sold here: "Console", "Electric guitars". */
  readonly isThing: boolean;
  /** Clothing, shoes, rings: a lone "M" is a size. */
  readonly isWorn: boolean;
};

const NONE: CategorySense = { kinds: [], isThing: false, isWorn: false };
const WORDS_MAX = 40;
/** The leaf stands last. */
const CHARACTERS_MAX = 300;
const REMEMBERED_MAX = 2_000;

/** What heads each part of a name such as "Cases, Covers & Skins". */
function headsOf(reading: Reading): { kinds: ExclusionKind[]; isThing: boolean } {
  const kinds: ExclusionKind[] = [];
  let isThing = false;
  for (let unit = 0; unit < reading.meanings.length; unit += 1) {
    const meaning = reading.meanings[unit];
    const nextLink = reading.links[reading.ends[unit] ?? 0] ?? LINK.boundary;
    const next = reading.meanings[unit + 1];
    const isHead = nextLink >= LINK.plus || ((next?.flags ?? 0) & FLAG.companion) !== 0;
    if (!meaning || !isHead) continue;
    if (meaning.nounKind) kinds.push(meaning.nounKind);
    if ((meaning.flags & FLAG.thing) !== 0) isThing = true;
  }
  return { kinds, isThing };
}

function senseOf(category: string): CategorySense {
  const leaf = category.split(/[>/|:]/).findLast((part) => part.trim() !== "") ?? "";
  const { kinds, isThing } = headsOf(readText(leaf, WORDS_MAX));
  const isWorn = (readText(category, WORDS_MAX).flags & FLAG.worn) !== 0;
  // "Phones & Accessories" may hold either.
  const isBoth = isThing && kinds.length > 0;
  return { kinds: isBoth ? [] : kinds, isThing: isThing && !isBoth, isWorn };
}

const remembered = new Map<string, CategorySense>();

/** The sense of a category in any of the languages; the few categories of a source are read once. */
export function categorySense(given: string | null): CategorySense {
  if (given === null || given === "") return NONE;
  const category = given.slice(-CHARACTERS_MAX);
  const known = remembered.get(category);
  if (known) return known;
  const sense = senseOf(category);
  if (remembered.size < REMEMBERED_MAX) remembered.set(category, sense);
  return sense;
}
