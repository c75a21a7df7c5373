import { foldText } from "@/lib/domain/matching/fold-text";
import { compoundNoun } from "./compound-noun";
import type { ExclusionKind } from "./identity";
import type { CompoundEnding, Lexicon, LexiconNode } from "./lexicon-node";
import { emptyMeaning, type Meaning, type SayingPlace } from "./meaning";
import { splitWords } from "./split-words";
import { FLAG } from "./word-flag";
import type { LanguageWords } from "./words/language-words";

type Entries = readonly string[];
type BrandWords = { readonly names: Entries; readonly words: Entries; readonly inside: Entries };
type LineWords = readonly {
  readonly brand: string | null;
  readonly family: string | null;
  readonly isWhole: boolean;
  readonly names: Entries;
}[];

/** What holds in every language. */
export type NeutralWords = {
  readonly brands: BrandWords;
  readonly lines: LineWords;
  readonly variants: Entries;
};

const PHRASE_WORDS_MAX = 12;
/** "für" without its dots is the English "fur"; short words are not respelled. */
const RESPELLED_FROM = 6;

class LexiconBuilder {
  private readonly roots = new Map<string, LexiconNode>();
  private readonly endings = new Map<string, CompoundEnding[]>();

  add(language: LanguageWords["language"], entries: Entries, change: (meaning: Meaning) => void) {
    for (const entry of entries) {
      for (const spelling of spellingsOf(entry)) {
        const node = this.nodeOf(wordsOf(spelling));
        node.meaning ??= emptyMeaning(language, entry);
        change(node.meaning);
      }
    }
  }

  flag(language: LanguageWords["language"], entries: Entries, flag: number) {
    this.add(language, entries, (meaning) => {
      meaning.flags |= flag;
    });
  }

  addEnding(language: LanguageWords["language"], kind: ExclusionKind, entry: string) {
    const ending = splitWords(entry, 1).words[0] ?? "";
    const meaning = emptyMeaning(language, entry);
    meaning.flags = FLAG.noun;
    meaning.nounKind = kind;
    meaning.nounGrade = "plain";
    meaning.isNounOfThing = true;
    const key = ending.slice(-3);
    const known = this.endings.get(key) ?? [];
    known.push({ ending, meaning });
    this.endings.set(
      key,
      known.sort((left, right) => right.ending.length - left.ending.length),
    );
  }

  finish(): Lexicon {
    const lexicon = { roots: this.roots, endings: this.endings };
    for (const [word, { meaning }] of this.roots) {
      // Compounds that stand in a list are compounds as well.
      if (meaning?.nounGrade === "plain" && compoundNoun(lexicon, word))
        meaning.isNounOfThing = true;
    }
    return lexicon;
  }

  private nodeOf(words: Entries): LexiconNode {
    let level = this.roots;
    let node: LexiconNode = { meaning: null, next: null };
    words.forEach((word, at) => {
      if (at > 0) level = node.next ??= new Map<string, LexiconNode>();
      node = level.get(word) ?? { meaning: null, next: null };
      level.set(word, node);
    });
    return node;
  }
}

/** A sign such as `"` is a word only behind a number, so by itself it splits into nothing. */
function wordsOf(spelling: string): Entries {
  const { words } = splitWords(spelling, PHRASE_WORDS_MAX);
  return words.length > 0 ? words : [spelling];
}

function spellingsOf(entry: string): Entries {
  if (!/[äöü]/.test(entry) || entry.length < RESPELLED_FROM) return [entry];
  return [entry, foldText(entry)];
}

function addNouns(build: LexiconBuilder, words: LanguageWords): void {
  for (const [kind, nouns] of entriesOf(words.nouns)) {
    for (const [grade, singular] of entriesOf(nouns)) {
      const entries = singular.flatMap((noun) => [noun, ...words.pluralsOf(noun)]);
      build.add(words.language, entries, (meaning) => {
        // A word that two languages share means what the first one says.
        if (meaning.nounKind !== null) return;
        meaning.flags |= FLAG.noun;
        meaning.nounKind = kind;
        meaning.nounGrade = grade;
      });
    }
  }
  for (const [kind, endings] of entriesOf(words.nounEndings)) {
    for (const ending of endings) build.addEnding(words.language, kind, ending);
  }
}

function addSayings(build: LexiconBuilder, words: LanguageWords): void {
  const places: [SayingPlace, Readonly<Partial<Record<ExclusionKind, Entries>>>][] = [
    ["title", words.saysInTitle],
    ["anywhere", words.saysAnywhere],
    ["first", words.saysFirst],
    ["last", words.saysLast],
  ];
  for (const [place, byKind] of places) {
    for (const [kind, entries] of entriesOf(byKind)) {
      build.add(words.language, entries, (meaning) => {
        meaning.flags |= FLAG.says;
        meaning.sayings.push({ kind, place, language: words.language });
      });
    }
  }
}

function addFacts(build: LexiconBuilder, words: LanguageWords): void {
  const { language } = words;
  for (const [risk, entries] of entriesOf(words.risks)) {
    build.add(language, entries, (meaning) => {
      meaning.flags |= FLAG.risk;
      meaning.risk = risk;
    });
  }
  for (const [condition, entries] of entriesOf(words.conditions)) {
    build.add(language, entries, (meaning) => {
      meaning.flags |= FLAG.condition;
      meaning.condition = condition;
    });
  }
  for (const [colour, entries] of entriesOf(words.colours)) {
    build.add(language, entries, (meaning) => {
      meaning.flags |= FLAG.colour;
      meaning.colour = colour;
    });
  }
  for (const [size, entries] of entriesOf(words.sizeNames)) {
    build.add(language, entries, (meaning) => {
      meaning.flags |= FLAG.sizeName;
      meaning.sizeName = size;
    });
  }
  for (const [unit, factor, entries] of words.units) {
    build.add(language, entries, (meaning) => {
      meaning.flags |= FLAG.unit;
      meaning.unit = unit;
      meaning.unitFactor = factor;
    });
  }
  words.numbers.forEach((word, at) => {
    build.add(language, [word], (meaning) => {
      meaning.flags |= FLAG.numberWord;
      meaning.number = at + 2;
    });
  });
}

/** `Object.entries` forgets which keys there are. */
function entriesOf<Key extends string, Value>(
  lists: Readonly<Partial<Record<Key, Value>>>,
): [Key, Value][] {
  return Object.entries(lists) as [Key, Value][];
}

function addGrammar(build: LexiconBuilder, words: LanguageWords): void {
  const { language } = words;
  build.flag(language, words.negators, FLAG.negator);
  build.flag(language, words.targets, FLAG.target);
  build.flag(language, words.companions, FLAG.companion);
  build.flag(language, words.onlyBefore, FLAG.onlyBefore);
  build.flag(language, words.onlyAfter, FLAG.onlyAfter);
  build.flag(language, words.ofWords, FLAG.of);
  build.flag(language, words.articles, FLAG.article);
  const things = words.things.flatMap((thing) => [thing, ...words.pluralsOf(thing)]);
  build.flag(language, things, FLAG.thing);
  build.flag(language, words.fillers, FLAG.filler);
  build.flag(language, words.functionWords, FLAG.functionWord);
  build.flag(language, words.harmless, FLAG.harmless);
  build.flag(language, words.lots, FLAG.lot);
  build.flag(language, words.lotBefore, FLAG.lotBefore);
  build.flag(language, words.lotAfter, FLAG.lotAfter);
  build.flag(language, words.lotContainers, FLAG.lotContainer);
  build.flag(language, words.magnifiers, FLAG.magnifier);
  build.flag(language, words.inHand, FLAG.inHand);
  build.flag(language, words.sizeMarkers, FLAG.sizeMarker);
  build.flag(language, words.yearMarkers, FLAG.yearMarker);
  build.flag(language, words.wornCategories, FLAG.worn);
}

function addNeutral(build: LexiconBuilder, { brands, lines, variants }: NeutralWords): void {
  const certainties = [
    [brands.inside, "inside"],
    [brands.words, "word"],
    [brands.names, "name"],
  ] as const;
  for (const [entries, certainty] of certainties) {
    for (const entry of entries) {
      build.add("en", [entry], (meaning) => {
        meaning.flags |= FLAG.brand;
        meaning.brand = { name: foldText(entry), certainty };
      });
    }
  }
  for (const { names, ...line } of lines) {
    build.add("en", names, (meaning) => {
      meaning.flags |= FLAG.line;
      meaning.line = line;
    });
  }
  build.flag("en", variants, FLAG.variant);
}

/** One look-up structure for all languages, built once; a phrase in two lists has both meanings. */
export function compileLexicon(
  languages: readonly LanguageWords[],
  neutral: NeutralWords,
): Lexicon {
  const build = new LexiconBuilder();
  for (const words of languages) {
    addGrammar(build, words);
    addNouns(build, words);
    addSayings(build, words);
    addFacts(build, words);
  }
  addNeutral(build, neutral);
  return build.finish();
}
