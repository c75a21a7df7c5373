import type { CategorySense } from "./category-sense";
import type { Exclusion } from "./identity";
import type { Meaning } from "./meaning";
import { isNegated } from "./negation";
import type { Reading } from "./reading";
import { LINK } from "./split-words";
import { flagsOf, linkBefore } from "./units";
import { FLAG } from "./word-flag";

type Saying = Meaning["sayings"][number];

/** Nothing but adjectives before it. */
function isFirst(reading: Reading, unit: number): boolean {
  for (let at = 0; at < unit; at += 1) {
    if ((flagsOf(reading, at) & FLAG.filler) === 0) return false;
  }
  return unit + 1 < reading.starts.length;
}

function isLast(reading: Reading, unit: number): boolean {
  for (let at = unit + 1; at < reading.starts.length; at += 1) {
    if ((flagsOf(reading, at) & FLAG.filler) === 0) return false;
  }
  return unit > 0;
}

const isNoun = (reading: Reading, unit: number) => (flagsOf(reading, unit) & FLAG.noun) !== 0;

/** "Broken strap", "strap broken" and "with a broken controller" are about a part of it. */
function isAboutPart(reading: Reading, unit: number, saying: Saying): boolean {
  if (saying.kind !== "broken" && saying.kind !== "counterfeit") return false;
  const isBeforeNoun = isNoun(reading, unit + 1) && linkBefore(reading, unit + 1) < LINK.plus;
  if (isBeforeNoun || saying.kind === "counterfeit") return isBeforeNoun;
  if (linkBefore(reading, unit) >= LINK.plus) return false;
  return isNoun(reading, unit - 1) || (flagsOf(reading, unit - 1) & FLAG.companion) !== 0;
}

function countsInTitle(reading: Reading, unit: number, saying: Saying): boolean {
  switch (saying.place) {
    case "first":
      return isFirst(reading, unit);
    case "last":
      return isLast(reading, unit);
    case "title":
      return !isAboutPart(reading, unit, saying);
    default:
      return true;
  }
}

/** What a phrase of the title says outright: "for parts", "suche", "nur OVP". */
export function saidInTitle(reading: Reading, category: CategorySense): Exclusion | null {
  if ((reading.flags & FLAG.says) === 0) return null;
  for (let unit = 0; unit < reading.meanings.length; unit += 1) {
    const meaning = reading.meanings[unit];
    const saying = meaning?.sayings.find(
      (known) => !category.kinds.includes(known.kind) && countsInTitle(reading, unit, known),
    );
    if (meaning && saying && !isNegated(reading, unit)) {
      return toExclusion(meaning, saying, "title");
    }
  }
  return null;
}

/** The same in a description, where only whole statements count and "wanted" only at its beginning. */
export function saidInDescription(reading: Reading, category: CategorySense): Exclusion | null {
  if ((reading.flags & FLAG.says) === 0) return null;
  for (let unit = 0; unit < reading.meanings.length; unit += 1) {
    const meaning = reading.meanings[unit];
    const saying = meaning?.sayings.find(
      ({ kind, place }) => place === "anywhere" && !category.kinds.includes(kind),
    );
    if (!meaning || !saying || isNegated(reading, unit)) continue;
    if (saying.kind === "wanted" && unit > 0) continue;
    return toExclusion(meaning, saying, "description");
  }
  return null;
}

function toExclusion(meaning: Meaning, saying: Saying, where: Exclusion["where"]): Exclusion {
  const { kind, language } = saying;
  return { kind, because: meaning.spelling, language, where, certainty: "stated" };
}
