import type { Condition } from "@/lib/domain/listing/condition";
import type { ColourId } from "../colour-id";
import type { ExclusionKind, TextRiskCode } from "../identity";
import type { UnitId } from "../measure";

type Words = readonly string[];

/**
 * Nouns that are sold along with something or instead of it, by what the listing is when one of them is its
 * head. `plain`: right behind the name of a thing ("iPhone 7 case"), or before "for". `fitted`: only before
 * "for", because things have them ("new battery"). `own`: goods in their own right ("lens"), so they count
 * only where the category says that another thing is sold.
 */
export type NounWords = {
  readonly plain?: Words;
  readonly fitted?: Words;
  readonly own?: Words;
};

/** What one language calls things, in natural spelling; phrases may have several words. */
export type LanguageWords = {
  readonly language: "en" | "de";
  /** Other forms of a noun that need not be listed. */
  readonly pluralsOf: (noun: string) => Words;

  readonly negators: Words;
  /** The head stands before them, what it goes with after: "case for", "Hülle für". */
  readonly targets: Words;
  /** What follows comes along with the thing: "with", "inkl." */
  readonly companions: Words;
  readonly onlyBefore: Words;
  readonly onlyAfter: Words;
  /** "picture of": the thing itself is not sold. */
  readonly ofWords: Words;
  readonly articles: Words;

  readonly nouns: Readonly<Partial<Record<ExclusionKind, NounWords>>>;
  /** How compound nouns end whose first half is a thing: "Handy" + "hülle". */
  readonly nounEndings: Readonly<Partial<Record<ExclusionKind, Words>>>;
  /** Classes of things that others are made for: phone, guitar, Waschmaschine. */
  readonly things: Words;
  /** Words that describe and never head: new, original, leather. */
  readonly fillers: Words;
  /** Words that no number belongs to ("with 2"), beside all that stand elsewhere here. */
  readonly functionWords: Words;

  /** Said in a title they settle what it is. */
  readonly saysInTitle: Readonly<Partial<Record<ExclusionKind, Words>>>;
  /** Said anywhere, also deep in a description. */
  readonly saysAnywhere: Readonly<Partial<Record<ExclusionKind, Words>>>;
  /** The same at the beginning of a title or description only, and at the end of a title only. */
  readonly saysFirst: Readonly<Partial<Record<ExclusionKind, Words>>>;
  readonly saysLast: Readonly<Partial<Record<ExclusionKind, Words>>>;
  /** Longer phrases that sound like one of the above and are not: "broken in", "photo of actual item". */
  readonly harmless: Words;

  /** Refutes that a thing is not there yet. */
  readonly inHand: Words;
  readonly risks: Readonly<Record<TextRiskCode, Words>>;
  readonly conditions: Readonly<Partial<Record<Condition, Words>>>;
  readonly colours: Readonly<Partial<Record<ColourId, Words>>>;
  /** Unit, how much of it one of these is, and what they are called after a number. */
  readonly units: readonly (readonly [unit: UnitId, factor: number, words: Words])[];

  /** Several things, number unknown: "bundle", "Konvolut". */
  readonly lots: Words;
  /** Before the number: "lot of", "Set aus". After it: "pack", "Stück". */
  readonly lotBefore: Words;
  readonly lotAfter: Words;
  /** After "10er" and "10 er": "Set". */
  readonly lotContainers: Words;
  /** After "5x" they mean that nothing is counted: "zoom". */
  readonly magnifiers: Words;
  /** "two" to "twelve"; the place in the list is the value minus two. */
  readonly numbers: Words;

  readonly sizeMarkers: Words;
  readonly sizeNames: Readonly<Record<"xs" | "s" | "m" | "l" | "xl", Words>>;
  /** Categories in which a lone "M" is a size. */
  readonly wornCategories: Words;
  readonly yearMarkers: Words;
  /** Names of typed attributes as sources write them. */
  readonly attributeNames: Readonly<
    Record<"brand" | "model" | "year" | "size" | "colour" | "lot" | "capacity", Words>
  >;
};
