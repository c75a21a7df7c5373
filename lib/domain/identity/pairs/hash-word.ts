/** 30-bit FNV-1a of a word: words of titles are compared as numbers, and engines keep such small ones unboxed. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}
