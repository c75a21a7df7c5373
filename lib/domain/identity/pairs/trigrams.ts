/** 512 bits: an array of this size is cheap to make. */
const WORDS = 16;
const SPACE = 32;
const scratch = new Int32Array(WORDS);

/** Which three characters in a row a text has, hashed into 512 bits. */
export function trigramsOf(text: string): Int32Array {
  scratch.fill(0);
  let last = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    // The lower ten bits of each of the last three characters.
    last = ((last << 10) | (text.charCodeAt(at) & 0x3ff)) & 0x3fffffff;
    const hash = Math.imul(last, 0x9e3779b1) >>> 23;
    scratch[hash >> 5] = (scratch[hash >> 5] ?? 0) | (1 << (hash & 31));
  }
  return scratch.slice();
}

function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Dice coefficient and containment of two sets of trigrams, 0 to 1. */
export function compareTrigrams(left: Int32Array, right: Int32Array) {
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
