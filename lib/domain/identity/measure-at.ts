import type { Measure } from "./measure";
import { measureOfMixed, splitMixed, toMeasure } from "./mixed-word";
import { parseNumber } from "./parse-number";
import type { Reading } from "./reading";
import { KIND, LINK } from "./split-words";
import { kindOf, linkBefore, wordOf } from "./units";
import { FLAG } from "./word-flag";

const MONEY = /^[$€£¥]$/;

/** A number that says what something costs. */
export function isPrice(reading: Reading, word: number): boolean {
  return MONEY.test(reading.words[word - 1] ?? "") || MONEY.test(reading.words[word + 1] ?? "");
}

function thousandsWithUnit(reading: Reading, unit: number): Measure | null {
  const word = wordOf(reading, unit);
  const next = reading.meanings[unit + 1];
  if (!word.endsWith("k") || next?.unit !== "km") return null;
  const value = parseNumber(word.slice(0, -1));
  return value === null ? null : toMeasure("km", value * 1000 * next.unitFactor);
}

/** One letter must be glued to its number: "7 l" and "9 in" may be a size and a preposition. */
function isUnitByItself(reading: Reading, unit: number): boolean {
  if (linkBefore(reading, unit) > LINK.slash) return false;
  // A part number in quotation marks ("127005-031") is no length.
  if (kindOf(reading, unit) === KIND.sign) return linkBefore(reading, unit - 1) !== LINK.hyphen;
  const word = wordOf(reading, unit);
  return word.length > 1 && word !== "in" && word !== "go";
}

function numberWithUnit(reading: Reading, unit: number): Measure | null {
  const next = reading.meanings[unit + 1];
  if (!next?.unit || (next.flags & FLAG.unit) === 0) return null;
  if (!isUnitByItself(reading, unit + 1) || linkBefore(reading, unit) === LINK.slash) return null;
  if (isPrice(reading, reading.starts[unit] ?? 0)) return null;
  const value = parseNumber(wordOf(reading, unit));
  return value ? toMeasure(next.unit, value * next.unitFactor) : null;
}

/** The measure that begins at a unit of the reading: "64 gb", "24\"", "120k miles", or glued ("64gb"). */
export function measureAt(reading: Reading, unit: number): Measure | null {
  switch (kindOf(reading, unit)) {
    case KIND.digits:
      return numberWithUnit(reading, unit);
    case KIND.mixed:
      return thousandsWithUnit(reading, unit) ?? measureOfMixed(splitMixed(wordOf(reading, unit)));
    default:
      return null;
  }
}
