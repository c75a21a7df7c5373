import type { Exclusion, ExclusionKind } from "./identity";
import type { Meaning } from "./meaning";
import { measureAt } from "./measure-at";
import { isNegated } from "./negation";
import {
  endsPhrase,
  followsHost,
  isDescriptive,
  leadsHost,
  ofTargetOf,
  targetOf,
} from "./noun-phrase";
import { yearOfWord } from "./read-year";
import { LINK } from "./split-words";
import type { TitleContext } from "./title-context";
import { flagsOf, linkBefore, wordOf } from "./units";
import { FLAG } from "./word-flag";

type Found = { readonly because: string; readonly certainty: Exclusion["certainty"] };

const STANDS_ALONE: ReadonlySet<ExclusionKind> = new Set(["voucher", "service", "empty-box"]);

const spelling = (context: TitleContext, unit: number) =>
  context.reading.meanings[unit]?.spelling ?? "";

/** Words that may follow "box only" without turning it into "box only opened". */
const AFTER_ONLY =
  FLAG.filler |
  FLAG.negator |
  FLAG.lot |
  FLAG.risk |
  FLAG.says |
  FLAG.noun |
  FLAG.target |
  FLAG.line;

/** "Box only" and "only the box"; of goods in their own right where the category says otherwise. */
function onlyPhrase(context: TitleContext, unit: number): Found | null {
  const { reading } = context;
  const before = linkBefore(reading, unit) < LINK.boundary ? flagsOf(reading, unit - 1) : 0;
  if ((before & FLAG.companion) !== 0) return null;
  if ((before & FLAG.onlyBefore) !== 0 && isClosed(context, unit + 1)) {
    return {
      because: `${spelling(context, unit - 1)} ${spelling(context, unit)}`,
      certainty: "stated",
    };
  }
  const isAfter =
    (flagsOf(reading, unit + 1) & FLAG.onlyAfter) !== 0 &&
    linkBefore(reading, unit + 1) < LINK.boundary;
  if (!isAfter || !isClosed(context, unit + 2)) return null;
  return {
    because: `${spelling(context, unit)} ${spelling(context, unit + 1)}`,
    certainty: "stated",
  };
}

function isClosed({ reading }: TitleContext, unit: number): boolean {
  return (
    unit >= reading.starts.length ||
    linkBefore(reading, unit) >= LINK.plus ||
    (flagsOf(reading, unit) & AFTER_ONLY) !== 0
  );
}

/** "case for iPhone": the word before "for" is what is sold. */
function targetPhrase(context: TitleContext, unit: number, meaning: Meaning): Found | null {
  const { reading } = context;
  if (unit >= context.mainEnd) return null;
  const target = targetOf(reading, unit);
  if (target < 0) return null;
  // "tool box for", "bluetooth box for": an unknown word before it makes it another thing.
  const before = unit > 0 && linkBefore(reading, unit) < LINK.plus;
  const isBare = meaning.nounGrade === "plain" || !before || isDescriptive(reading, unit - 1);
  if (!isBare && (flagsOf(reading, unit - 1) & (FLAG.brand | FLAG.line | FLAG.thing)) === 0)
    return null;
  return { because: `${meaning.spelling} ${spelling(context, target)}`, certainty: "inferred" };
}

function ofPhrase(context: TitleContext, unit: number, meaning: Meaning): Found | null {
  if (meaning.nounKind !== "picture-only") return null;
  const target = ofTargetOf(context.reading, unit);
  if (target < 0 || unit >= context.mainEnd) return null;
  return { because: `${meaning.spelling} ${spelling(context, target)}`, certainty: "stated" };
}

/** "RTX 3070 8GB picture (read description)": one picture, named last, of a known thing. */
function barePicture(context: TitleContext, unit: number, meaning: Meaning): Found | null {
  const { reading, firstHost } = context;
  if (meaning.nounKind !== "picture-only" || meaning.nounGrade === "own") return null;
  if (firstHost < 0 || firstHost > unit) return null;
  const word = reading.words[(reading.ends[unit] ?? 1) - 1] ?? "";
  const isOne = !word.endsWith("s") && (flagsOf(reading, unit - 1) & FLAG.companion) === 0;
  return isOne && isClosed(context, unit + 1)
    ? { because: meaning.spelling, certainty: "inferred" }
    : null;
}

/** Storage, a year or a condition is said of the thing, so the noun behind it only comes along. */
function isThingFact(context: TitleContext, unit: number): boolean {
  const { reading } = context;
  const word = wordOf(reading, unit);
  if ((flagsOf(reading, unit) & FLAG.condition) !== 0) return true;
  if (yearOfWord(word) !== null) return true;
  return measureAt(reading, unit)?.unit === "gb";
}

function compoundPhrase(context: TitleContext, unit: number, meaning: Meaning): Found | null {
  const { reading, category, mainEnd } = context;
  if (meaning.nounGrade !== "plain" || unit >= mainEnd) return null;
  const because = meaning.spelling;
  const isHead = endsPhrase(reading, unit) && (flagsOf(reading, mainEnd) & FLAG.lot) === 0;
  if (isHead && meaning.isNounOfThing) return { because, certainty: "inferred" };
  if (isHead && followsHost(reading, unit, (at) => isThingFact(context, at))) {
    return { because, certainty: "inferred" };
  }
  if (leadsHost(reading, unit)) return { because, certainty: "inferred" };
  const isAlone = isHead && context.firstHost < 0 && isLed(context, unit);
  const isKnown = category.isThing || STANDS_ALONE.has(meaning.nounKind ?? "accessory");
  return isAlone && isKnown ? { because, certainty: "inferred" } : null;
}

/** Only describing words and brands before the noun. */
function isLed({ reading }: TitleContext, unit: number): boolean {
  for (let at = 0; at < unit; at += 1) {
    if (!isDescriptive(reading, at) && (flagsOf(reading, at) & FLAG.brand) === 0) return false;
  }
  return true;
}

/** "PS5 controllers - no console". */
function withoutThing(context: TitleContext, unit: number, meaning: Meaning): Found | null {
  const { reading } = context;
  if (meaning.nounGrade === "own") return null;
  for (let at = unit + 1; at < reading.starts.length - 1; at += 1) {
    if ((flagsOf(reading, at) & FLAG.negator) === 0) continue;
    const isThing = (flagsOf(reading, at + 1) & FLAG.thing) !== 0;
    if (isThing && linkBefore(reading, at + 2) >= LINK.boundary) {
      const because = `${meaning.spelling}, ${spelling(context, at)} ${spelling(context, at + 1)}`;
      return { because, certainty: "stated" };
    }
  }
  return null;
}

function rulesFor(context: TitleContext, unit: number, meaning: Meaning): Found | null {
  const isOwnHere = meaning.nounGrade === "own" && !context.category.isThing;
  if (isOwnHere) return null;
  return (
    onlyPhrase(context, unit) ??
    ofPhrase(context, unit, meaning) ??
    targetPhrase(context, unit, meaning) ??
    compoundPhrase(context, unit, meaning) ??
    withoutThing(context, unit, meaning) ??
    barePicture(context, unit, meaning)
  );
}

/**
 * What a title is instead of the thing it names, from the noun that heads it: "case for iPhone 7",
 * "PS5 box only", "picture of a GPU". What the category sells anyway is no exclusion.
 */
export function nounExclusion(context: TitleContext): Exclusion | null {
  const { reading, category } = context;
  if ((reading.flags & FLAG.noun) === 0) return null;
  let inferred: Exclusion | null = null;
  for (let unit = 0; unit < reading.meanings.length; unit += 1) {
    const meaning = reading.meanings[unit];
    if (!meaning?.nounKind || category.kinds.includes(meaning.nounKind)) continue;
    if (isNegated(reading, unit)) continue;
    const found = rulesFor(context, unit, meaning);
    if (!found) continue;
    const { nounKind: kind, language } = meaning;
    const exclusion: Exclusion = { kind, language, where: "title", ...found };
    if (found.certainty === "stated") return exclusion;
    inferred ??= exclusion;
  }
  return inferred;
}
