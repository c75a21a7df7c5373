import type { Reading } from "./reading";
import { KIND, LINK } from "./split-words";
import { flagsOf, kindOf, linkBefore, wordOf } from "./units";
import { FLAG } from "./word-flag";

const NUMBER = /^(?:\d{1,2}(?:[.,]5)?|\d{3})$/;
const MANY_X = /^(?:(x{2,5})([ls])|([2-6])x{0,1}([ls]))$/;
const CHILD = /^\d{1,2}[tmy]$/;
const WAIST = /^w(\d{2})$/;
const LENGTH = /^l(\d{2})$/;
const WAIST_BY_LENGTH = /^(\d{2})x(\d{2})$/;

/** One size value at a unit ("8.5", "xl", "2xl"), or null. */
function valueAt(reading: Reading, unit: number): string | null {
  if (unit >= reading.starts.length) return null;
  const word = wordOf(reading, unit);
  const kind = kindOf(reading, unit);
  if (kind === KIND.digits) return NUMBER.test(word) ? word.replace(",", ".") : null;
  const named = reading.meanings[unit]?.sizeName;
  if (named) return named;
  const many = MANY_X.exec(word);
  if (many) return `${many[1]?.length ?? many[3]}x${many[2] ?? many[4]}`;
  return kind === KIND.mixed && CHILD.test(word) ? word : null;
}

/** "s/m" and "7/8" are one size. */
function valueWithSecond(reading: Reading, unit: number): string | null {
  const first = valueAt(reading, unit);
  if (first === null || linkBefore(reading, unit + 1) !== LINK.slash) return first;
  const second = valueAt(reading, unit + 1);
  return second === null ? first : `${first}/${second}`;
}

function systemOf(marker: string): string {
  const system = /\b(us|uk|eu)/.exec(marker)?.[1];
  return system ? `${system} ` : "";
}

function markedSize(reading: Reading, unit: number): string | null {
  const meaning = reading.meanings[unit];
  if (!meaning || (meaning.flags & FLAG.sizeMarker) === 0) return null;
  if (linkBefore(reading, unit + 1) === LINK.boundary) return null;
  const value = valueWithSecond(reading, unit + 1);
  if (value === null) return null;
  const marker = reading.words.slice(reading.starts[unit], reading.ends[unit]).join(" ");
  // "size 8 us" names the system behind the number.
  const system = systemOf(marker) || systemBehind(reading, unit + 2);
  return `${system}${value}`;
}

function systemBehind(reading: Reading, unit: number): string {
  const isMarker = (flagsOf(reading, unit) & FLAG.sizeMarker) !== 0;
  return isMarker && linkBefore(reading, unit) <= LINK.blank ? systemOf(wordOf(reading, unit)) : "";
}

function jeansSize(reading: Reading, unit: number, isWorn: boolean): string | null {
  const waist = WAIST.exec(wordOf(reading, unit));
  const length = LENGTH.exec(wordOf(reading, unit + 1));
  if (waist && length) return `w${waist[1]} l${length[1]}`;
  const both = isWorn ? WAIST_BY_LENGTH.exec(wordOf(reading, unit)) : null;
  return both ? `w${both[1]} l${both[2]}` : null;
}

/**
 * The size of clothing, shoes or rings that a title names: behind a word that says so, or anywhere
 * when `isWorn` (its category is clothing). "XXL" is "2xl", "Größe 38" is "38", "US 8" is "us 8".
 */
export function readSize(reading: Reading, isWorn: boolean): string | null {
  let loose: string | null = null;
  for (let unit = 0; unit < reading.starts.length; unit += 1) {
    const marked = markedSize(reading, unit) ?? jeansSize(reading, unit, isWorn);
    if (marked) return marked;
    if (!isWorn || loose !== null || kindOf(reading, unit) === KIND.digits) continue;
    if ((flagsOf(reading, unit) & FLAG.unit) === 0 || reading.meanings[unit]?.sizeName) {
      loose = valueWithSecond(reading, unit);
    }
  }
  return loose;
}

/** The size in a field that holds nothing else: "8", "M", "EU 42". */
export function readSizeField(reading: Reading): string | null {
  const marked = readSize(reading, true);
  if (marked) return marked;
  const value = valueWithSecond(reading, 0);
  return value === null ? null : `${systemBehind(reading, 1)}${value}`;
}
