import type { SeededRandom } from "@/lib/core/seeded-random";
import { type CatalogueThing, COLOUR_NAMES, type Half } from "./join-catalogue";
import type { Person } from "./join-people";
import { MONTHS, phrasesOf, ROOMS, TITLE_PRAISE, type Tongue, WHO } from "./join-phrases";

/** One copy of a thing, as it is. */
export type Unit = {
  readonly thing: CatalogueThing;
  readonly storage: string | null;
  readonly colour: string | null;
  readonly year: number | null;
  readonly size: string | null;
};

export function pickFrom<T>(random: SeededRandom, items: readonly T[]): T | null {
  return items[random.integer(0, items.length - 1)] ?? null;
}

/** A slip of the fingers in a word that is not short: two letters swapped, one lost or doubled. */
function withSlip(word: string, random: SeededRandom): string {
  if (word.length < 5) return word;
  const at = random.integer(1, word.length - 3);
  const [before, one, two, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  return random.pick([
    `${before}${two}${one}${after}`,
    `${before}${two}${after}`,
    `${before}${one}${one}${two}${after}`,
  ]);
}

function optionWords({ storage, colour, year, size }: Unit, tongue: Tongue): string[] {
  const colourName = colour ? (COLOUR_NAMES[colour]?.[tongue] ?? colour) : null;
  const sizeName = size ? (tongue === "de" ? `Gr. ${size}` : `size ${size}`) : null;
  return [storage, colourName, year === null ? null : String(year), sizeName].flatMap(
    (word) => word ?? [],
  );
}

export function writeTitle(
  unit: Unit,
  person: Person,
  tongue: Tongue,
  random: SeededRandom,
): string {
  const { habits } = person;
  const { thing } = unit;
  const name = pickFrom(random, [thing.name, thing.name, ...thing.aliases]) ?? thing.name;
  const brand = thing.brand !== "" && random.chance(habits.namesBrand) ? thing.brand : "";
  const options = optionWords(unit, tongue).filter(() => random.chance(habits.namesOptions));
  const noun = random.chance(0.6) ? thing.noun[tongue] : "";
  const praise = random.chance(habits.praises)
    ? (pickFrom(random, TITLE_PRAISE[tongue]) ?? "")
    : "";
  const head = random.chance(0.75) ? [brand, name, noun] : [noun, brand, name];
  const words = head
    .filter((word) => word !== "")
    .join(" ")
    .split(" ");
  const spelled = words.map((word) =>
    random.chance(habits.slips) ? withSlip(word, random) : word,
  );
  const tail = random.chance(0.8) ? [...options, praise] : [praise, ...options];
  const title = [spelled.join(" "), ...tail].filter((part) => part !== "").join(habits.separator);
  return (habits.shouts ? title.toUpperCase() : title).slice(0, 120);
}

/** Words that one person strews in and another does not. */
const STREWN: Readonly<Record<Tongue, readonly string[]>> = {
  en: [
    "really",
    "actually",
    "so far",
    "to be fair",
    "more or less",
    "definitely",
    "still",
    "as I said",
    "by the way",
    "honestly",
    "overall",
    "obviously",
  ],
  de: [
    "wirklich",
    "eigentlich",
    "bisher",
    "sozusagen",
    "eher",
    "auf jeden Fall",
    "noch",
    "wie gesagt",
    "übrigens",
    "ehrlich",
    "insgesamt",
    "natürlich",
  ],
};
const DETAILS: Readonly<Record<Tongue, readonly (readonly string[])[]>> = {
  en: [
    [
      "bought with",
      "kept next to",
      "swapped for",
      "found under",
      "mostly used for",
      "borrowed once by",
      "matches",
    ],
    [
      "the old radio",
      "a camping trip",
      "our first flat",
      "my bike",
      "the choir",
      "a red suitcase",
      "the garden shed",
      "two cats",
      "the summer house",
      "a broken clock",
    ],
    [
      "in Leeds",
      "last winter",
      "near the lake",
      "by accident",
      "for a while",
      "on holiday",
      "before the lockdown",
      "at a fair",
    ],
  ],
  de: [
    [
      "gekauft zusammen mit",
      "stand neben",
      "getauscht gegen",
      "gefunden unter",
      "meist genutzt für",
      "passt zu",
      "einmal verliehen an",
    ],
    [
      "dem alten Radio",
      "einem Campingurlaub",
      "unserer ersten Wohnung",
      "meinem Rad",
      "dem Chor",
      "einem roten Koffer",
      "dem Schuppen",
      "zwei Katzen",
      "dem Ferienhaus",
      "einer kaputten Uhr",
    ],
    [
      "in Ulm",
      "letzten Winter",
      "am See",
      "aus Versehen",
      "eine Weile",
      "im Urlaub",
      "vor Corona",
      "auf einer Messe",
    ],
  ],
};

/** A sentence in one person's own manner: nobody writes word for word what another does. */
function inOwnWords(sentence: string, tongue: Tongue, random: SeededRandom): string {
  const words = sentence.split(" ").flatMap((word) => {
    if (random.chance(0.04)) return [];
    return random.chance(0.22) ? [word, pickFrom(random, STREWN[tongue]) ?? ""] : [word];
  });
  if (!random.chance(0.75)) return words.join(" ");
  const detail = DETAILS[tongue].map((list) => pickFrom(random, list) ?? "").join(" ");
  return `${words.join(" ")} (${detail})`;
}

function filled(sentence: string, unit: Unit, tongue: Tongue, random: SeededRandom): string {
  const slots: Readonly<Record<string, string | null>> = {
    thing: unit.thing.noun[tongue],
    n: String(random.integer(2, 29)),
    m: String(random.integer(2, 9)),
    who: pickFrom(random, WHO[tongue]),
    room: pickFrom(random, ROOMS[tongue]),
    month: pickFrom(random, MONTHS[tongue]),
    part: pickFrom(random, unit.thing.parts[tongue]),
  };
  return sentence.replace(/\{(\w+)\}/g, (whole, slot: string) => slots[slot] ?? whole);
}

/** What somebody writes about a thing; every call is another text. */
export function writeText(
  unit: Unit,
  person: Person,
  tongue: Tongue,
  half: Half,
  random: SeededRandom,
): string[] {
  const themes = ["state", "story", "why", "included", "way", "state"] as const;
  const sentences = random
    .shuffle(themes)
    .slice(0, person.habits.sentences)
    .flatMap((theme) => pickFrom(random, phrasesOf(half, theme, tongue)) ?? [])
    .map((sentence) => inOwnWords(filled(sentence, unit, tongue, random), tongue, random));
  const terms = phrasesOf(half, "terms", tongue).slice(0, person.habits.writesTerms ? 2 : 0);
  return [...sentences, ...terms];
}

/** The same text once more, as people touch it up: something goes, something comes, the order changes. */
export function touchUp(text: readonly string[], more: readonly string[], random: SeededRandom) {
  const kept = text.filter(() => random.chance(0.85));
  const added = random.chance(0.5) ? more.slice(0, 1) : [];
  return random.chance(0.3) ? random.shuffle([...kept, ...added]) : [...kept, ...added];
}
