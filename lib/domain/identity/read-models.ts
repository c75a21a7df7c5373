import { isPrice, measureAt } from "./measure-at";
import { isPlainMixed, splitMixed } from "./mixed-word";
import { NONE } from "./none";
import { yearOfWord } from "./read-year";
import type { Reading } from "./reading";
import { KIND, LINK } from "./split-words";
import { flagsOf, kindOf, linkBefore, wordOf } from "./units";
import { FLAG } from "./word-flag";

const MODELS_MAX = 8;
const MODEL_LENGTH_MAX = 24;
const CHAIN_MAX = 5;
const CHAIN_LETTERS_MAX = 8;

/** Words that may stand before a number as part of its name: unknown ones, and "mini", "pro". */
const NOT_A_NAME = ~(FLAG.variant | FLAG.worn | FLAG.brand | FLAG.magnifier | FLAG.yearMarker);

/** A found model and the unit to go on with. */
type Found = { readonly model: string; readonly next: number };

function isBareNumber(reading: Reading, unit: number): boolean {
  if (unit >= reading.starts.length || kindOf(reading, unit) !== KIND.digits) return false;
  const word = wordOf(reading, unit);
  return (
    /^\d{1,6}$/.test(word) &&
    yearOfWord(word) === null &&
    !measureAt(reading, unit) &&
    !isPrice(reading, reading.starts[unit] ?? 0) &&
    wordOf(reading, unit + 1) !== "%"
  );
}

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/;
const LETTER_VARIANT = /^[sxecr]$/;
const ROMAN: Readonly<Record<string, string>> = { ii: "2", iii: "3", iv: "4" };

function isVariant(reading: Reading, unit: number, isLine: boolean): boolean {
  if (linkBefore(reading, unit) > LINK.hyphen) return false;
  const isListed = (flagsOf(reading, unit) & FLAG.variant) !== 0;
  return isListed || (isLine && LETTER_VARIANT.test(wordOf(reading, unit)));
}

/** "Mark II" and "mk2" are one. */
function variantOf(model: string, word: string): string {
  if (word === "mark") return "mk";
  return (model.endsWith("mk") && ROMAN[word]) || word;
}

/** "Pro", "Ti", "Mark II" and what else belongs to the model number before it. */
function withVariants(reading: Reading, found: Found, isLine: boolean): Found {
  let { model, next } = found;
  while (model.length <= MODEL_LENGTH_MAX && isVariant(reading, next, isLine)) {
    model += variantOf(model, wordOf(reading, next));
    next += 1;
  }
  return { model, next };
}

/** "10th gen" behind "iPad", or the plain number behind "iPhone". */
function lineNumber(reading: Reading, unit: number): Found | null {
  if (linkBefore(reading, unit) > LINK.hyphen) return null;
  const word = wordOf(reading, unit);
  const ordinal = ORDINAL.exec(word)?.[1];
  if (ordinal && wordOf(reading, unit + 1).startsWith("gen")) {
    return { model: ordinal, next: unit + 2 };
  }
  return isBareNumber(reading, unit) ? { model: word, next: unit + 1 } : null;
}

function lineModel(reading: Reading, unit: number): Found | null {
  const line = reading.meanings[unit]?.line;
  if (!line?.family) return null;
  const number = line.isWhole ? null : lineNumber(reading, unit + 1);
  const found = withVariants(
    reading,
    { model: line.family + (number?.model ?? ""), next: number?.next ?? unit + 1 },
    true,
  );
  return found.model === line.family && !line.isWhole ? null : found;
}

/** Letters, digits and both, tied by hyphens: "CE-2", "F8N044-SLV". */
function chainModel(reading: Reading, unit: number): Found | null {
  const start = reading.starts[unit] ?? 0;
  let end = start + 1;
  while (reading.links[end] === LINK.hyphen) end += 1;
  const count = end - start;
  if (count < 2 || count > CHAIN_MAX) return null;
  let next = unit;
  while (next < reading.starts.length && (reading.starts[next] ?? 0) < end) next += 1;
  if (!isModelChain(reading, unit, next)) return null;
  const parts = reading.words.slice(start, end);
  const model = parts.join("").replace(/[.,:]/g, "");
  return model.length <= MODEL_LENGTH_MAX ? { model, next } : null;
}

const WORDY = FLAG.companion | FLAG.negator | FLAG.target | FLAG.functionWord | FLAG.sizeMarker;

const NO_PART = WORDY | FLAG.lotAfter | FLAG.colour;

/** A part of a chain that counts, measures, describes or means something else. */
function isNoPart(reading: Reading, unit: number): boolean {
  if ((flagsOf(reading, unit) & NO_PART) !== 0) return true;
  const word = wordOf(reading, unit);
  switch (kindOf(reading, unit)) {
    case KIND.mixed:
      return isPlainMixed(word, splitMixed(word));
    case KIND.digits:
      return measureAt(reading, unit) !== null;
    default:
      return word.length > CHAIN_LETTERS_MAX;
  }
}

function isModelChain(reading: Reading, unit: number, end: number): boolean {
  let digits = 0;
  let isMixed = false;
  let lettersMost = 0;
  for (let at = unit; at < end; at += 1) {
    if (isNoPart(reading, at)) return false;
    const { length } = wordOf(reading, at);
    const kind = kindOf(reading, at);
    if (kind === KIND.mixed) isMixed = true;
    else if (kind === KIND.digits) digits += length;
    else lettersMost = Math.max(lettersMost, length);
  }
  if (isMixed) return true;
  if (lettersMost === 0) return digits >= 6 && yearOfWord(wordOf(reading, unit)) === null;
  // "22-fret" counts frets; "CE-2" is a name.
  return digits > 0 && (kindOf(reading, unit) !== KIND.digits || lettersMost < 4);
}

/** "RTX 3070": a short name and the number beside it; after a brand three digits are enough ("Levi's 501"). */
function pairModel(reading: Reading, unit: number): Found | null {
  const word = wordOf(reading, unit);
  const next = unit + 1;
  if (next >= reading.starts.length || linkBefore(reading, next) > LINK.hyphen) return null;
  if (!isBareNumber(reading, next)) return null;
  const number = wordOf(reading, next);
  const flags = flagsOf(reading, unit);
  if ((flags & NOT_A_NAME) !== 0) return null;
  if ((flags & FLAG.brand) !== 0) {
    return number.length >= 3 ? { model: number, next: next + 1 } : null;
  }
  if (reading.ends[unit] !== (reading.starts[unit] ?? 0) + 1) return null;
  if (!/^[a-z]{1,7}$/.test(word) || (flags & FLAG.worn) !== 0) return null;
  return { model: word + number, next: next + 1 };
}

function singleModel(reading: Reading, unit: number): Found | null {
  const word = wordOf(reading, unit);
  if (kindOf(reading, unit) === KIND.mixed) {
    if (isPlainMixed(word, splitMixed(word))) return null;
    return { model: word.replace(/[.,:]/g, ""), next: unit + 1 };
  }
  const isPartNumber = /^\d{5,14}$/.test(word) && !measureAt(reading, unit);
  if (!isPartNumber || isPrice(reading, reading.starts[unit] ?? 0)) return null;
  return { model: word, next: unit + 1 };
}

function modelAt(reading: Reading, unit: number, isWorn: boolean): Found | null {
  const line = lineModel(reading, unit);
  if (line) return line;
  const kind = kindOf(reading, unit);
  const isTied = reading.links[(reading.starts[unit] ?? 0) + 1] === LINK.hyphen;
  const chain = isTied ? chainModel(reading, unit) : null;
  // "Dress 8" in a category of clothing is a size.
  const pair = kind === KIND.letters && !isWorn ? pairModel(reading, unit) : null;
  const found = chain ?? pair ?? (kind === KIND.letters ? null : singleModel(reading, unit));
  return found ? withVariants(reading, found, false) : null;
}

const ZERO = 48;
const NINE = 57;

/** Long ones with digits and letters say most. */
function weightOf(model: string): number {
  let weight = model.length;
  for (let at = 0; at < model.length; at += 1) {
    const code = model.charCodeAt(at);
    if (code >= ZERO && code <= NINE) weight += 1;
  }
  return weight;
}

/** Few: sorted by insertion, which keeps the order of equals. */
function heaviestFirst(models: string[]): readonly string[] {
  for (let next = 1; next < models.length; next += 1) {
    const model = models[next] ?? "";
    const weight = weightOf(model);
    let at = next;
    for (; at > 0 && weightOf(models[at - 1] ?? "") < weight; at -= 1) {
      models[at] = models[at - 1] ?? "";
    }
    models[at] = model;
  }
  // A copy has no room to grow: such lists are kept by the million.
  return models.slice();
}

/**
 * Model and part numbers of a title, folded and without hyphens, heaviest first, at most 8.
 * `isWorn`: in clothing a word and a number are no model.
 */
export function readModels(reading: Reading, isWorn = false): readonly string[] {
  let found: string[] | null = null;
  for (let unit = 0; unit < reading.starts.length; ) {
    const model = modelAt(reading, unit, isWorn);
    unit = model ? model.next : unit + 1;
    if (!model || model.model.length < 2) continue;
    const text = model.model.slice(0, MODEL_LENGTH_MAX);
    found ??= [];
    if (!found.includes(text)) found.push(text);
    if (found.length === MODELS_MAX) break;
  }
  return found ? heaviestFirst(found) : NONE;
}
