import type { CategorySense } from "./category-sense";
import { isPlainMixed, splitMixed } from "./mixed-word";
import type { Reading } from "./reading";
import { KIND, LINK } from "./split-words";
import { flagsOf, kindOf, linkBefore, wordOf } from "./units";
import { FLAG } from "./word-flag";

/** A title as the exclusion rules see it. */
export type TitleContext = {
  readonly reading: Reading;
  readonly category: CategorySense;
  /** Units from here on come along with the thing: behind "with", "+" or a comma once it is named. */
  readonly mainEnd: number;
  /** The first unit that names a whole thing, -1 when none does. */
  readonly firstHost: number;
};

export function isModelWord(reading: Reading, unit: number): boolean {
  if (kindOf(reading, unit) !== KIND.mixed) return false;
  const word = wordOf(reading, unit);
  return word.length > 2 && !isPlainMixed(word, splitMixed(word));
}

/** Names a whole thing that others are made for: a class, a product line or a model number. */
export function isHost(reading: Reading, unit: number): boolean {
  const flags = flagsOf(reading, unit);
  return (flags & (FLAG.thing | FLAG.line)) !== 0 || (flags === 0 && isModelWord(reading, unit));
}

export function isNamedHost(reading: Reading, unit: number): boolean {
  return isHost(reading, unit) || (flagsOf(reading, unit) & FLAG.brand) !== 0;
}

export function titleContext(reading: Reading, category: CategorySense): TitleContext {
  let firstHost = -1;
  let mainEnd = reading.starts.length;
  for (let unit = 0; unit < reading.starts.length; unit += 1) {
    const isBreak =
      unit > 0 &&
      (linkBefore(reading, unit) >= LINK.plus || (flagsOf(reading, unit) & FLAG.companion) !== 0);
    if (isBreak && firstHost >= 0) {
      mainEnd = unit;
      break;
    }
    if (firstHost < 0 && isHost(reading, unit)) firstHost = unit;
  }
  return { reading, category, mainEnd, firstHost };
}
