import type { Condition } from "./condition";
import { plainWords } from "./plain-words";

type Language = "en" | "de";
type Known = Exclude<Condition, "unknown">;

/**
 * What people and marketplaces call a condition, as `plainWords` gives it. "Used", "gebraucht" and
 * "refurbished" say nothing about the state of a thing, so they are in no list.
 */
const WORDS: Readonly<Record<Known, Readonly<Record<Language, readonly string[]>>>> = {
  new: {
    en: [
      "new",
      "brand new",
      "brand new in box",
      "new in box",
      "new with box",
      "new with tags",
      "nib",
      "bnib",
      "nwt",
      "nos",
      "new old stock",
      "sealed",
      "new sealed",
      "factory sealed",
      "never used",
      "unused",
    ],
    de: [
      "neu",
      "nagelneu",
      "fabrikneu",
      "neu mit etikett",
      "neu und unbenutzt",
      "neu ovp",
      "unbenutzt",
      "ungeoffnet",
      "versiegelt",
    ],
  },
  open_box: {
    en: [
      "open box",
      "new open box",
      "new other",
      "new other see details",
      "new without tags",
      "new without box",
      "nwot",
      "b stock",
      "display model",
      "ex display",
      "demo model",
    ],
    de: [
      "geoffnet",
      "neu geoffnet",
      "neu sonstige",
      "neu sonstige siehe artikelbeschreibung",
      "neu ohne etikett",
      "b ware",
      "vorfuhrgerat",
      "ausstellungsstuck",
    ],
  },
  like_new: {
    en: [
      "like new",
      "as new",
      "mint",
      "near mint",
      "nm",
      "used like new",
      "pre owned like new",
      "almost new",
      "pristine",
      "very good like new",
    ],
    de: ["wie neu", "neuwertig", "fast neu", "so gut wie neu"],
  },
  very_good: {
    en: [
      "very good",
      "excellent",
      "very good refurbished",
      "excellent refurbished",
      "vg",
      "vg+",
      "used very good",
      "used excellent",
      "pre owned excellent",
      "lightly used",
    ],
    de: ["sehr gut", "ausgezeichnet", "hervorragend", "gebraucht sehr gut"],
  },
  good: {
    en: ["good", "used good", "good refurbished", "pre owned good", "gently used"],
    de: ["gut", "gut erhalten", "gebraucht gut", "guter gebrauchter zustand"],
  },
  fair: {
    en: [
      "fair",
      "acceptable",
      "used acceptable",
      "used fair",
      "pre owned fair",
      "worn",
      "well used",
      "satisfactory",
    ],
    de: [
      "akzeptabel",
      "in ordnung",
      "befriedigend",
      "gebraucht akzeptabel",
      "gebrauchsspuren",
      "deutliche gebrauchsspuren",
    ],
  },
  poor: {
    en: ["poor", "bad", "damaged", "heavily used", "heavily worn", "used poor"],
    de: ["schlecht", "beschadigt", "stark gebraucht", "stark abgenutzt", "mangelhaft"],
  },
  for_parts: {
    en: [
      "for parts",
      "parts only",
      "for parts only",
      "for parts or not working",
      "for parts or repair",
      "parts or repair",
      "spares or repair",
      "spares or repairs",
      "spares repairs",
      "not working",
      "non functioning",
      "nonfunctional",
      "broken",
      "faulty",
      "defective",
      "salvage",
      "untested for parts",
    ],
    de: [
      "defekt",
      "kaputt",
      "als ersatzteil",
      "ersatzteile",
      "als ersatzteil defekt",
      "ersatzteile defekt",
      "fur bastler",
      "bastler",
      "nicht funktionsfahig",
    ],
  },
};

/** eBay's condition ids. Source: eBay developer documentation, "Item condition ID and name values". */
const EBAY_IDS: ReadonlyMap<string, Known> = new Map([
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
const SCHEMA_ORG: ReadonlyMap<string, Known> = new Map([
  ["newcondition", "new"],
  ["damagedcondition", "poor"],
]);

/** Words around a condition that do not change it. */
const FILLERS = /\b(condition|cond|zustand|overall|cosmetic|im|in|the|a)\b/g;
const INFLECTED = /\b(gut|neuwertig|schlecht|akzeptabl?)(em|en|er|es|e)\b/g;

const BY_WORDS: ReadonlyMap<string, Known> = new Map(
  (Object.keys(WORDS) as Known[]).flatMap((condition) =>
    [...WORDS[condition].en, ...WORDS[condition].de].map((words) => [words, condition] as const),
  ),
);

function lookUp(words: string): Known | undefined {
  return BY_WORDS.get(words) ?? EBAY_IDS.get(words) ?? SCHEMA_ORG.get(words.replace(/^.* /, ""));
}

/**
 * The language-neutral condition that a text states, in English or German; `unknown` when it states
 * none that is known. A whole phrase must be known: "new strings" and "good, but for parts" are not guessed.
 */
export function parseCondition(text: string): Condition {
  if (text.length > 120) return "unknown";
  const words = plainWords(text.replaceAll("_", " "));
  const bare = words.replace(INFLECTED, "$1").replace(FILLERS, " ").replace(/ +/g, " ").trim();
  return lookUp(words) ?? lookUp(bare) ?? "unknown";
}
