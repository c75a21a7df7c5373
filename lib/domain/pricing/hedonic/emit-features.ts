import { hashWord, mixHash } from "@/lib/core/mix-hash";
import { foldText } from "@/lib/domain/matching/fold-text";
import { splitWords } from "@/lib/domain/matching/split-words";
import { yearOf } from "@/lib/domain/matching/year-of";
import { FEATURE_GROUPS, type FeatureGroup, GROUP_NAMES } from "./feature-groups";
import type { FeatureSubject } from "./feature-subject";
import { brandHash, findBrand } from "./known-brands";

/** Takes one feature: its family and what it is within it. The same may come twice. */
export type FeatureSink = (group: number, hash: number) => void;

const TITLE_WORDS_MAX = 48;
const DESCRIPTION_WORDS_MAX = 200;
const BRAND_LOOK_WORDS = 30;
const CROSSED_WORDS_MAX = 12;

const GROUP = Object.fromEntries(GROUP_NAMES.map((name, at) => [name, at])) as Record<
  FeatureGroup,
  number
>;

/** A text prepared for features: its words, their hashes, and those of their stems. */
type Text = {
  readonly words: readonly string[];
  readonly hashes: number[];
  readonly stems: number[];
};

type Context = {
  readonly sink: FeatureSink;
  readonly category: number;
  readonly brand: number | null;
  readonly condition: number;
};

/** Emits every feature of a subject, family after family. `brands` are those the model knows by name. */
export function emitFeatures(
  subject: FeatureSubject,
  brands: ReadonlySet<number>,
  sink: FeatureSink,
): void {
  const title = prepare(splitWords(subject.title, TITLE_WORDS_MAX));
  const description = prepare(splitWords(subject.description, DESCRIPTION_WORDS_MAX));
  const given = brandHash(subject.brand);
  const inTitle = given === null ? findBrand(title.words, brands) : null;
  const inText =
    given === null && inTitle === null
      ? findBrand(description.words.slice(0, BRAND_LOOK_WORDS), brands)
      : null;
  const context: Context = {
    sink,
    category: hashWord(foldText(subject.category ?? "")),
    brand: given ?? inTitle ?? inText,
    condition: hashWord(foldText(subject.conditionText ?? subject.condition)),
  };
  const origin = given !== null ? 1 : inTitle !== null ? 2 : inText !== null ? 3 : 0;
  emitFacts(context, subject, origin);
  emitYears(context, title);
  emitTitle(context, title);
  emitText(context, title, description);
  emitDescription(context, description);
}

function prepare(words: readonly string[]): Text {
  const hashes = words.map(hashWord);
  return { words, hashes, stems: words.map((word, at) => stemHash(word, hashes[at] ?? 0)) };
}

/** One and several of a thing: most languages with an alphabet add an s. */
function stemHash(word: string, hash: number): number {
  const isPlural = word.length > 3 && word.endsWith("s") && !word.endsWith("ss");
  return isPlural ? hashWord(word.slice(0, -1)) : hash;
}

function emitFacts(context: Context, subject: FeatureSubject, brandOrigin: number): void {
  const { sink, category, brand, condition } = context;
  const shipping = hashWord(subject.shippingKind);
  sink(GROUP.always, 1);
  sink(GROUP.currency, hashWord(subject.currency));
  sink(GROUP.basis, hashWord(subject.basis));
  sink(GROUP.basis, mixHash(hashWord(subject.basis), category));
  let path = 0;
  for (const part of foldText(subject.category ?? "").split(/\s*[/>]\s*/)) {
    path = mixHash(path, hashWord(part));
    sink(GROUP.category, path);
  }
  sink(GROUP.brand, brand ?? 0);
  sink(GROUP.brandOrigin, mixHash(brandOrigin, category));
  sink(GROUP.condition, hashWord(subject.condition));
  sink(GROUP.condition, condition);
  sink(GROUP.conditionInCategory, mixHash(condition, category));
  sink(GROUP.shipping, shipping);
  sink(GROUP.shippingInCategory, mixHash(shipping, category));
  if (brand === null) return;
  sink(GROUP.brandInCategory, mixHash(brand, category));
  sink(GROUP.brandCondition, mixHash(brand, condition));
  sink(GROUP.shippingOfBrand, mixHash(brand, shipping));
}

function emitYears({ sink, category, brand }: Context, title: Text): void {
  let year: number | null = null;
  for (const word of title.words) year = Math.max(yearOf(word) ?? 0, year ?? 0) || null;
  if (year === null) {
    sink(GROUP.decade, 0);
    return;
  }
  const decade = Math.floor(year / 10);
  sink(GROUP.decade, decade);
  sink(GROUP.fiveYears, Math.floor(year / 5));
  sink(GROUP.yearsInCategory, mixHash(Math.floor(year / 3), category));
  if (brand !== null) sink(GROUP.decadeOfBrand, mixHash(decade, brand));
  title.words.forEach((word, at) => {
    if (yearOf(word) === null) sink(GROUP.decadeOfWord, mixHash(decade, title.hashes[at] ?? 0));
  });
}

function emitTitle({ sink, category, brand, condition }: Context, title: Text): void {
  const { hashes, stems } = title;
  for (let at = 0; at < hashes.length; at += 1) {
    const [word, stem] = [hashes[at] ?? 0, stems[at] ?? 0];
    sink(GROUP.titleWord, word);
    if (at > 0) sink(GROUP.titlePair, mixHash(hashes[at - 1] ?? 0, word));
    sink(GROUP.titleWordInCategory, mixHash(word, category));
    if (brand !== null) sink(GROUP.titleWordOfBrand, mixHash(word, brand));
    sink(GROUP.titleWordCondition, mixHash(word, condition));
    sink(GROUP.titleStem, stem);
    sink(GROUP.titleStemInCategory, mixHash(stem, category));
  }
  sink(GROUP.titleEnd, stems.at(-1) ?? 0);
  sink(GROUP.titleLength, Math.min(15, hashes.length));
  const distinct = [...new Set(hashes)].slice(0, CROSSED_WORDS_MAX);
  for (const [at, left] of distinct.entries()) {
    for (const right of distinct.slice(at + 1)) {
      sink(GROUP.titleCross, mixHash(Math.min(left, right), Math.max(left, right)));
    }
  }
}

/** What is said anywhere, and every number with the word after it ("64 gb", "8 chairs"), coarse and exact. */
function emitText({ sink, category }: Context, title: Text, description: Text): void {
  for (const { words, stems } of [title, description]) {
    for (let at = 0; at < stems.length; at += 1) {
      sink(GROUP.text, stems[at] ?? 0);
      sink(GROUP.textInCategory, mixHash(stems[at] ?? 0, category));
    }
    words.forEach((word, at) => {
      const measure = /^(\d{1,9}(?:\.\d{1,3})?)(\p{L}{0,12})$/u.exec(word);
      if (!measure || yearOf(word) !== null) return;
      const unit = measure[2] ? hashWord(measure[2]) : stems[at + 1];
      const value = Number(measure[1]);
      if (unit === undefined || value <= 0) return;
      sink(GROUP.measure, mixHash(unit, Math.round(2 * Math.log2(value))));
      sink(GROUP.measureExact, mixHash(unit, Math.round(1000 * value)));
    });
  }
}

function emitDescription({ sink, category }: Context, description: Text): void {
  const { hashes } = description;
  for (let at = 0; at < hashes.length; at += 1) {
    const word = hashes[at] ?? 0;
    sink(GROUP.descriptionWord, word);
    if (at > 0) sink(GROUP.descriptionPair, mixHash(hashes[at - 1] ?? 0, word));
    sink(GROUP.descriptionWordInCategory, mixHash(word, category));
  }
  sink(GROUP.descriptionLength, Math.min(12, Math.floor(2 * Math.log2(1 + hashes.length))));
}

/** Length that a family's values have together. */
export function groupScale(group: number): number {
  return FEATURE_GROUPS[GROUP_NAMES[group] ?? "always"];
}
