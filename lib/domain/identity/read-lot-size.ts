import { measureAt } from "./measure-at";
import { splitMixed } from "./mixed-word";
import type { Reading } from "./reading";
import { KIND, LINK } from "./split-words";
import { flagsOf, kindOf, linkBefore, wordOf } from "./units";
import { FLAG } from "./word-flag";

const LOT_MAX = 500;

function countAt(reading: Reading, unit: number): number {
  const meaning = reading.meanings[unit];
  if (meaning?.number) return meaning.number;
  const word = wordOf(reading, unit);
  if (kindOf(reading, unit) !== KIND.digits || !/^[1-9]\d{0,2}$/.test(word)) return 0;
  const count = Number(word);
  return count <= LOT_MAX && !measureAt(reading, unit) ? count : 0;
}

/** "lot of 5", "Set aus 3". */
function countAfter(reading: Reading, unit: number): number {
  if ((flagsOf(reading, unit) & FLAG.lotBefore) === 0) return 0;
  return linkBefore(reading, unit + 1) < LINK.boundary ? countAt(reading, unit + 1) : 0;
}

/** "5 pack", "10 Stück". */
function countBefore(reading: Reading, unit: number): number {
  if (unit === 0 || (flagsOf(reading, unit) & FLAG.lotAfter) === 0) return 0;
  return linkBefore(reading, unit) <= LINK.hyphen ? countAt(reading, unit - 1) : 0;
}

const GLUED_LOT = /^(?:pcs|pk|stk|pack|stueck|ct)$/;

/** "10pcs", "10er Set", and "5x" where a new thought begins: "16x" behind a word is a speed or a zoom. */
function countGlued(reading: Reading, unit: number): number {
  if (kindOf(reading, unit) !== KIND.mixed) return 0;
  const { lead, rest } = splitMixed(wordOf(reading, unit));
  if (lead === "" || !/^\d{1,3}$/.test(lead)) return 0;
  const after = flagsOf(reading, unit + 1);
  if (GLUED_LOT.test(rest)) return Number(lead);
  if (rest === "er") return (after & FLAG.lotContainer) !== 0 ? Number(lead) : 0;
  if (rest !== "x" || linkBefore(reading, unit) !== LINK.boundary) return 0;
  const hasMore = unit + 1 < reading.starts.length && linkBefore(reading, unit + 1) < LINK.boundary;
  return hasMore && (after & FLAG.magnifier) === 0 && Number(lead) < 100 ? Number(lead) : 0;
}

/** "(2) speakers" at the very beginning, and "(x3)". */
function countInBrackets(reading: Reading, unit: number): number {
  const isAlone =
    linkBefore(reading, unit) === LINK.boundary && linkBefore(reading, unit + 1) === LINK.boundary;
  if (!isAlone) return 0;
  const word = wordOf(reading, unit);
  if (unit === 0 && reading.starts.length > 2) {
    const count = countAt(reading, 0);
    return count <= 20 ? count : 0;
  }
  return /^x[2-9]\d?$/.test(word) ? Number(word.slice(1)) : 0;
}

/**
 * How many identical things a title offers: 1 unless it says so, 0 for several without a number
 * ("bundle", "Konvolut"). "5 piece drum set" and "16x zoom" are one thing.
 */
export function readLotSize(reading: Reading): number {
  let isLot = false;
  for (let unit = 0; unit < reading.starts.length; unit += 1) {
    const count =
      countAfter(reading, unit) ||
      countBefore(reading, unit) ||
      countGlued(reading, unit) ||
      countInBrackets(reading, unit);
    if (count > 1) return count;
    if ((flagsOf(reading, unit) & FLAG.lot) !== 0 && !isNegatedAt(reading, unit)) isLot = true;
  }
  return isLot ? 0 : 1;
}

function isNegatedAt(reading: Reading, unit: number): boolean {
  return unit > 0 && (flagsOf(reading, unit - 1) & FLAG.negator) !== 0;
}
