import type { Condition } from "@/lib/domain/listing/condition";
import { parseCondition } from "@/lib/domain/listing/parse-condition";
import { foldText } from "@/lib/domain/matching/fold-text";
import type { ColourId } from "./colour-id";
import type { Measure } from "./measure";
import { readColours } from "./read-colours";
import { readMeasures } from "./read-measures";
import { readModels } from "./read-models";
import { readSizeField } from "./read-size";
import { yearOfWord } from "./read-year";
import { readText } from "./reading";
import { splitWords } from "./split-words";
import type { LanguageWords } from "./words/language-words";
import { LANGUAGES } from "./words/languages";

/** What typed attributes say; empty where they say nothing. */
export type AttributeFacts = {
  brand: string | null;
  models: string[];
  year: number | null;
  size: string | null;
  colours: ColourId[];
  capacity: Measure[];
  lotSize: number | null;
  condition: Condition;
};

type Field = keyof LanguageWords["attributeNames"];

const NAME_CHARACTERS_MAX = 60;
const VALUE_CHARACTERS_MAX = 300;
const VALUE_WORDS_MAX = 24;
const WHOLE_MODEL = /^[a-z0-9]{2,24}$/;

function keyOf(name: string): string {
  return splitWords(name.slice(0, NAME_CHARACTERS_MAX), 8).words.join(" ");
}

const FIELDS: ReadonlyMap<string, Field> = new Map(
  LANGUAGES.flatMap(({ attributeNames }) =>
    (Object.entries(attributeNames) as [Field, readonly string[]][]).flatMap(([field, names]) =>
      names.map((name) => [keyOf(name), field] as const),
    ),
  ),
);

/** A model field may hold nothing but the number, in whatever spelling: "MDR-XB950N1/B". */
function modelsOfField(value: string): readonly string[] {
  const whole = foldText(value).replace(/[^\p{L}\p{N}]/gu, "");
  if (WHOLE_MODEL.test(whole) && /\d/.test(whole)) return [whole];
  return readModels(readText(value, VALUE_WORDS_MAX));
}

const READERS: Readonly<Record<Field, (facts: AttributeFacts, value: string) => void>> = {
  brand: (facts, value) => {
    facts.brand ??= foldText(value).slice(0, 60) || null;
  },
  model: (facts, value) => {
    facts.models.push(...modelsOfField(value));
  },
  year: (facts, value) => {
    const years = splitWords(value, 6).words.flatMap((word) => yearOfWord(word) ?? []);
    facts.year ??= years[0] ?? null;
  },
  size: (facts, value) => {
    facts.size ??= readSizeField(readText(value, 6));
  },
  colour: (facts, value) => {
    facts.colours.push(...readColours(readText(value, VALUE_WORDS_MAX)));
  },
  lot: (facts, value) => {
    const count = /^\s*(\d{1,3})\b/.exec(value)?.[1];
    if (count && Number(count) > 0) facts.lotSize ??= Number(count);
  },
  capacity: (facts, value) => {
    // In a field "6.1 in" can only mean inches.
    const clear = value.replace(/(\d)\s*in\b\.?/gi, "$1 inch");
    facts.capacity.push(...readMeasures(readText(clear, VALUE_WORDS_MAX)));
  },
};

/** Reads typed attributes by the names that the languages give them; their order does not matter. */
export function attributeFacts(attributes: Readonly<Record<string, string>>): AttributeFacts {
  const facts: AttributeFacts = {
    brand: null,
    models: [],
    year: null,
    size: null,
    colours: [],
    capacity: [],
    lotSize: null,
    condition: "unknown",
  };
  for (const name of Object.keys(attributes).sort()) {
    const value = (attributes[name] ?? "").slice(0, VALUE_CHARACTERS_MAX);
    const key = keyOf(name);
    const field = FIELDS.get(key);
    if (field) READERS[field](facts, value);
    else if (key === "condition" || key === "zustand") facts.condition = parseCondition(value);
  }
  return facts;
}
