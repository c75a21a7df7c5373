import { CHARACTER, characterClass } from "./character-class";
import { foldSpelling } from "./fold-spelling";
import { finishHash, HASH_START, hashWord, pushHash } from "./hash-word";

/** What stands between a word and the one before; from `boundary` on, a new thought begins. */
export const LINK = { blank: 0, glued: 1, hyphen: 2, slash: 3, plus: 4, boundary: 5 } as const;

export const KIND = { letters: 1, digits: 2, mixed: 3, sign: 4 } as const;

/**
 * Words in order, four columns of one length; `hashes` are those of `hashWord`. A number keeps its point,
 * comma or colon ("8.5", "1,024", "16:9").
 */
export type SplitWords = {
  readonly words: string[];
  readonly hashes: number[];
  readonly kinds: number[];
  readonly links: number[];
};

const SPACE = 32;

/** Room for the words of one text, used again for the next. */
const WORDS: string[] = [];
const HASHES: number[] = [];
const KINDS: number[] = [];
const LINKS: number[] = [];

class Splitter {
  private count = 0;
  private link: number = LINK.boundary;
  private isQuoted = false;

  constructor(private readonly text: string) {}

  run(wordsMax: number): SplitWords {
    const { text } = this;
    let at = 0;
    while (at < text.length && this.count < wordsMax) {
      const found = characterClass(text.charCodeAt(at));
      at = found >= CHARACTER.letter ? this.word(at, found) : this.between(at, found);
    }
    const { count } = this;
    return {
      words: WORDS.slice(0, count),
      hashes: HASHES.slice(0, count),
      kinds: KINDS.slice(0, count),
      links: LINKS.slice(0, count),
    };
  }

  private add(word: string, hash: number, kind: number): void {
    WORDS[this.count] = word;
    HASHES[this.count] = hash;
    KINDS[this.count] = kind;
    LINKS[this.count] = this.link;
    this.count += 1;
    this.link = LINK.blank;
  }

  private addSign(sign: string): void {
    this.add(sign, hashWord(sign), KIND.sign);
  }

  private isWordAt(at: number): boolean {
    return at < this.text.length && characterClass(this.text.charCodeAt(at)) >= CHARACTER.letter;
  }

  private isLetterAt(at: number): boolean {
    return at < this.text.length && characterClass(this.text.charCodeAt(at)) === CHARACTER.letter;
  }

  private word(start: number, first: number): number {
    const { text } = this;
    let end = start + 1;
    let hash = pushHash(HASH_START, text.charCodeAt(start));
    let hasLetter = first === CHARACTER.letter;
    let hasDigit = !hasLetter;
    let hasApostrophe = false;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      const found = characterClass(code);
      if (found === CHARACTER.letter) hasLetter = true;
      else if (found === CHARACTER.digit) hasDigit = true;
      else if (found === CHARACTER.apostrophe && !hasDigit && this.isWordAt(end + 1)) {
        hasApostrophe = true;
        continue;
      } else if (!this.isInNumber(found, end, hasLetter)) break;
      hash = pushHash(hash, code);
    }
    const word = text.slice(start, end);
    const kind = hasDigit ? (hasLetter ? KIND.mixed : KIND.digits) : KIND.letters;
    this.add(hasApostrophe ? word.replace(/['’‘′]/g, "") : word, finishHash(hash), kind);
    return end;
  }

  private isInNumber(found: number, at: number, hasLetter: boolean): boolean {
    if (found !== CHARACTER.point && (found !== CHARACTER.comma || hasLetter)) return false;
    const { text } = this;
    return (
      characterClass(text.charCodeAt(at - 1)) === CHARACTER.digit &&
      at + 1 < text.length &&
      characterClass(text.charCodeAt(at + 1)) === CHARACTER.digit
    );
  }

  private between(at: number, found: number): number {
    if (found === CHARACTER.sign) {
      if (this.followsWord(at)) this.link = Math.max(this.link, LINK.glued);
      this.addSign(this.text.charAt(at));
      if (this.isWordAt(at + 1)) this.link = LINK.glued;
    } else if (found === CHARACTER.doubleQuote) this.doubleQuote(at);
    else if (found === CHARACTER.apostrophe) return this.apostrophe(at);
    else if (found !== CHARACTER.blank) this.raise(this.linkOf(at, found));
    return at + 1;
  }

  private linkOf(at: number, found: number): number {
    switch (found) {
      case CHARACTER.hyphen:
        return this.followsWord(at) && this.isWordAt(at + 1) ? LINK.hyphen : LINK.boundary;
      case CHARACTER.slash:
        return LINK.slash;
      case CHARACTER.plus:
        return LINK.plus;
      case CHARACTER.point:
        return this.isWordAt(at + 1) || this.isAbbreviation() ? LINK.blank : LINK.boundary;
      default:
        return LINK.boundary;
    }
  }

  /** "Gr. 38", "ca. 2 kg": a short word with a point ends no sentence. */
  private isAbbreviation(): boolean {
    if (this.count === 0) return false;
    const before = WORDS[this.count - 1] ?? "";
    return before.length <= 3 && KINDS[this.count - 1] === KIND.letters;
  }

  private raise(link: number): void {
    if (link > this.link) this.link = link;
  }

  private followsWord(at: number): boolean {
    return at > 0 && this.isWordAt(at - 1);
  }

  private followsDigit(at: number): boolean {
    return at > 0 && characterClass(this.text.charCodeAt(at - 1)) === CHARACTER.digit;
  }

  /** After a number it means inches, unless it closes what another one opened. */
  private doubleQuote(at: number): void {
    if (!this.isQuoted && this.followsDigit(at)) {
      this.link = LINK.glued;
      this.addSign('"');
    } else this.isQuoted = !this.isQuoted;
  }

  /** After a number one means feet and two mean inches; a decade has it in front ("'62"). */
  private apostrophe(at: number): number {
    // "1990's" is no length.
    if (!this.followsDigit(at) || this.isLetterAt(at + 1)) return at + 1;
    const isDouble = characterClass(this.text.charCodeAt(at + 1) || SPACE) === CHARACTER.apostrophe;
    this.link = LINK.glued;
    this.addSign(isDouble ? '"' : "'");
    return at + (isDouble ? 2 : 1);
  }
}

/**
 * The first `wordsMax` words of a text, folded (`foldSpelling`), with what parts them. Letters and
 * digits in a row are one word ("rtx3070"), a hyphen parts and is remembered; emoji part as a comma does.
 * `"` and `'` after a number, and signs of money, are words of their own. Never throws; linear time.
 */
export function splitWords(text: string, wordsMax: number): SplitWords {
  return new Splitter(foldSpelling(text)).run(wordsMax);
}
