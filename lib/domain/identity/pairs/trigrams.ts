const WORDS = 16;
const SPACE = 32;
/** Used again for every text. */
const bits = Array.from({ length: WORDS }, () => 0);

/** 512 bits, 32 in each number: a plain array is made in a fraction of the time of a typed one. */
export type Trigrams = readonly number[];

/** The lower ten bits of each of the last three characters. */
function push(last: number, code: number): number {
  return ((last << 10) | (code & 0x3ff)) & 0x3fffffff;
}

function markOf(last: number): number {
  return Math.imul(last, 0x9e3779b1) >>> 23;
}

/** Which three characters in a row a text has, hashed into 512 bits. */
export function trigramsOf(text: string): Trigrams {
  bits.fill(0);
  let last = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    last = push(last, text.charCodeAt(at));
    const mark = markOf(last);
    bits[mark >> 5] = (bits[mark >> 5] ?? 0) | (1 << (mark & 31));
  }
  return bits.slice();
}

/** Where in the set the last three characters of a text are; -1 of a shorter one. */
export function lastMark(text: string): number {
  if (text.length < 3) return -1;
  let last = 0;
  for (let at = text.length - 3; at < text.length; at += 1) last = push(last, text.charCodeAt(at));
  return markOf(last);
}

/** False only if no text of that set has the mark; nothing is known of -1. */
export function hasMark(trigrams: Trigrams, mark: number): boolean {
  return mark < 0 || ((trigrams[mark >> 5] ?? 0) & (1 << (mark & 31))) !== 0;
}

function countBits(value: number): number {
  let sums = value - ((value >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Dice coefficient and containment of two sets of trigrams, 0 to 1. */
export function compareTrigrams(left: Trigrams, right: Trigrams) {
  let shared = 0;
  let inLeft = 0;
  let inRight = 0;
  for (let at = 0; at < WORDS; at += 1) {
    const one = left[at] ?? 0;
    const other = right[at] ?? 0;
    shared += countBits(one & other);
    inLeft += countBits(one);
    inRight += countBits(other);
  }
  return {
    dice: (2 * shared) / (inLeft + inRight || 1),
    containment: shared / (Math.min(inLeft, inRight) || 1),
  };
}
