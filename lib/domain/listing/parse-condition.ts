import type { Condition } from "./condition";
import { CONDITION_WORDS, type KnownCondition } from "./condition-words";
import { plainWords } from "./plain-words";

/** eBay's condition ids. Source: eBay developer documentation, "Item condition ID and name values". */
const EBAY_IDS: ReadonlyMap<string, KnownCondition> = new Map([
  ["1000", "new"],
  ["1500", "open_box"],
  ["2750", "like_new"],
  ["2990", "very_good"],
  ["4000", "very_good"],
  ["5000", "good"],
  ["6000", "fair"],
  ["7000", "for_parts"],
]);

/** schema.org OfferItemCondition; used and refurbished things may be in any state. */
const SCHEMA_ORG: ReadonlyMap<string, KnownCondition> = new Map([
  ["newcondition", "new"],
  ["damagedcondition", "poor"],
]);

/** Words around a condition that do not change it. */
const FILLERS = /\b(condition|cond|zustand|overall|cosmetic|im|in|the|a)\b/g;
const INFLECTED = /\b(gut|neuwertig|schlecht|akzeptabl?)(em|en|er|es|e)\b/g;

const BY_WORDS: ReadonlyMap<string, KnownCondition> = new Map(
  CONDITION_WORDS.map(({ words, condition }) => [words, condition] as const),
);

function lookUp(words: string): KnownCondition | undefined {
  return BY_WORDS.get(words) ?? EBAY_IDS.get(words) ?? SCHEMA_ORG.get(words.replace(/^.* /, ""));
}

/**
 * The language-neutral condition that a text states, in any language of `condition-words.ts`; `unknown` when it states
 * none that is known. A whole phrase must be known: "new strings" and "good, but for parts" are not guessed.
 */
export function parseCondition(text: string): Condition {
  if (text.length > 120) return "unknown";
  const words = plainWords(text.replaceAll("_", " "));
  const bare = words.replace(INFLECTED, "$1").replace(FILLERS, " ").replace(/ +/g, " ").trim();
  return lookUp(words) ?? lookUp(bare) ?? "unknown";
}
