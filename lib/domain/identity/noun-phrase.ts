import type { Reading } from "./reading";
import { KIND, LINK } from "./split-words";
import { isHost, isModelWord, isNamedHost } from "./title-context";
import { flagsOf, kindOf, linkBefore } from "./units";
import { FLAG } from "./word-flag";

const DESCRIPTIVE =
  FLAG.filler |
  FLAG.colour |
  FLAG.noun |
  FLAG.sizeName |
  FLAG.condition |
  FLAG.article |
  FLAG.variant;
const REACH = 6;

/** A unit that may stand between a noun and what it belongs to without being a head itself. */
export function isDescriptive(reading: Reading, unit: number): boolean {
  if ((flagsOf(reading, unit) & DESCRIPTIVE) !== 0) return true;
  const kind = kindOf(reading, unit);
  return kind === KIND.digits || kind === KIND.sign || isModelWord(reading, unit);
}

/** From a noun to the first unit behind its describing words, within the same thought. */
function behind(reading: Reading, noun: number): number {
  let unit = noun + 1;
  while (
    unit < reading.starts.length &&
    linkBefore(reading, unit) < LINK.plus &&
    unit - noun <= REACH &&
    (flagsOf(reading, unit) & FLAG.target) === 0 &&
    isDescriptive(reading, unit)
  ) {
    unit += 1;
  }
  return unit;
}

function hasHostWithin(reading: Reading, from: number, reach: number): boolean {
  for (let unit = from; unit < from + reach && unit < reading.starts.length; unit += 1) {
    if (linkBefore(reading, unit) >= LINK.boundary) return false;
    if (isNamedHost(reading, unit)) return true;
  }
  return false;
}

/** The unit of "for" in "case black for iPhone 7", or -1; a brand, a thing or a model must follow. */
export function targetOf(reading: Reading, noun: number): number {
  const unit = behind(reading, noun);
  const isTarget =
    (flagsOf(reading, unit) & FLAG.target) !== 0 && linkBefore(reading, unit) < LINK.boundary;
  return isTarget && hasHostWithin(reading, unit + 1, 5) ? unit : -1;
}

/** The unit of "of" in "picture of a PS5", or -1. */
export function ofTargetOf(reading: Reading, noun: number): number {
  const unit = noun + 1;
  const isOf = (flagsOf(reading, unit) & FLAG.of) !== 0 && linkBefore(reading, unit) < LINK.plus;
  return isOf && hasHostWithin(reading, unit + 1, 5) ? unit : -1;
}

/** Only describing words follow within the thought, so nothing else is the head. */
export function endsPhrase(reading: Reading, noun: number): boolean {
  const unit = behind(reading, noun);
  return unit >= reading.starts.length || linkBefore(reading, unit) >= LINK.plus;
}

/**
 * A thing stands before the noun with nothing but describing words between: "iPhone 7 black case".
 * "PS5 2 controllers" counts what comes along; "64gb" and "1964" are said of the thing itself.
 */
export function followsHost(reading: Reading, noun: number, isFact: (unit: number) => boolean) {
  if (isCounted(reading, noun)) return false;
  for (let unit = noun - 1; unit >= 0; unit -= 1) {
    if (linkBefore(reading, unit + 1) >= LINK.plus || isFact(unit)) return false;
    if (isHost(reading, unit)) return true;
    if (!isDescriptive(reading, unit) && (flagsOf(reading, unit) & FLAG.brand) === 0) return false;
  }
  return false;
}

function isCounted(reading: Reading, noun: number): boolean {
  const before = reading.starts[noun - 1] ?? 0;
  const isNumber =
    reading.kinds[before] === KIND.digits || (flagsOf(reading, noun - 1) & FLAG.numberWord) !== 0;
  if (noun === 0 || !isNumber) return false;
  const isNamed = noun >= 2 && (flagsOf(reading, noun - 2) & FLAG.line) !== 0;
  return !isNamed;
}

/** Nothing but adjectives and a brand before it, and the name of a thing right behind: "Hülle iPhone 7". */
export function leadsHost(reading: Reading, noun: number): boolean {
  for (let unit = 0; unit < noun; unit += 1) {
    if ((flagsOf(reading, unit) & (DESCRIPTIVE | FLAG.brand)) === 0) return false;
  }
  const next = noun + 1;
  if (linkBefore(reading, next) >= LINK.plus) return false;
  const flags = flagsOf(reading, next);
  return (flags & (FLAG.line | FLAG.brand)) !== 0 || (flags === 0 && isModelWord(reading, next));
}
