import { isPrice, measureAt } from "./measure-at";
import type { Reading } from "./reading";
import { KIND, LINK } from "./split-words";
import { FLAG } from "./word-flag";

const YEAR = /^(?:18[89]\d|19\d\d|20[0-3]\d)$/;
const DECADE = /^(?:1[89]|20)\d0s$/;

/** A word that names a year between 1880 and 2039; a decade stands for its middle. */
export function yearOfWord(word: string): number | null {
  if (YEAR.test(word)) return Number(word);
  return DECADE.test(word) ? Number(word.slice(0, 4)) + 5 : null;
}

/** The latest year or decade a title names. */
export function readYear(reading: Reading): number | null {
  let latest: number | null = null;
  for (let unit = 0; unit < reading.starts.length; unit += 1) {
    const start = reading.starts[unit] ?? 0;
    const kind = reading.kinds[start];
    if (kind !== KIND.digits && kind !== KIND.mixed) continue;
    const year = yearOfWord(reading.words[start] ?? "");
    if (year === null || isPrice(reading, start) || measureAt(reading, unit)) continue;
    latest = Math.max(year, latest ?? year);
  }
  return latest;
}

/** In a description a year counts only behind a word that says so: "Baujahr 2012", "made in 1964". */
export function readStatedYear(reading: Reading): number | null {
  for (let unit = 1; unit < reading.starts.length; unit += 1) {
    const start = reading.starts[unit] ?? 0;
    if (reading.kinds[start] !== KIND.digits) continue;
    if (((reading.meanings[unit - 1]?.flags ?? 0) & FLAG.yearMarker) === 0) continue;
    if ((reading.links[start] ?? 0) >= LINK.boundary) continue;
    const year = yearOfWord(reading.words[start] ?? "");
    if (year !== null && !measureAt(reading, unit)) return year;
  }
  return null;
}
