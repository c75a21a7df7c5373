/** Where the hash of a word begins. */
export const HASH_START = 0x811c9dc5 | 0;

/** The hash with one more UTF-16 code unit. */
export function pushHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** 30 bits, so that engines keep the number unboxed. */
export function finishHash(hash: number): number {
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

/** FNV-1a of a word: words of titles are looked up and compared as numbers. */
export function hashWord(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at += 1) hash = pushHash(hash, word.charCodeAt(at));
  return finishHash(hash);
}
