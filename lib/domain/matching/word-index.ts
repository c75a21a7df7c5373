/** Which comps hold which word, both ways round, as offsets into one array each. */
export type WordIndex = {
  /** Where a word's comps stand; words the segment never saw have none. */
  readonly slotOf: (wordId: number) => number;
  readonly offsets: Int32Array;
  readonly comps: Int32Array;
  /** Word id of every slot. */
  readonly slotWords: Int32Array;
  readonly compOffsets: Int32Array;
  readonly compWords: Int32Array;
};

/** `texts` are the distinct word ids of each comp. */
export function wordIndex(texts: readonly Int32Array[], dictionarySize: number): WordIndex {
  const compOffsets = new Int32Array(texts.length + 1);
  texts.forEach((text, comp) => {
    compOffsets[comp + 1] = (compOffsets[comp] ?? 0) + text.length;
  });
  const compWords = new Int32Array(compOffsets[texts.length] ?? 0);
  texts.forEach((text, comp) => {
    compWords.set(text, compOffsets[comp] ?? 0);
  });
  const { slots, slotWords } = slotsFor(compWords, dictionarySize);
  const offsets = new Int32Array(slotWords.length + 1);
  for (const word of compWords) {
    const slot = slots(word) + 1;
    offsets[slot] = (offsets[slot] ?? 0) + 1;
  }
  for (let slot = 0; slot < slotWords.length; slot += 1) {
    offsets[slot + 1] = (offsets[slot + 1] ?? 0) + (offsets[slot] ?? 0);
  }
  const filled = offsets.slice(0, slotWords.length);
  const comps = new Int32Array(compWords.length);
  texts.forEach((text, comp) => {
    for (const word of text) {
      const slot = slots(word);
      const at = filled[slot] ?? 0;
      comps[at] = comp;
      filled[slot] = at + 1;
    }
  });
  return { slotOf: slots, offsets, comps, slotWords, compOffsets, compWords };
}

/** A slot per word that occurs: a direct table where most words do, a map for a few comps on a large dictionary. */
function slotsFor(words: Int32Array, dictionarySize: number) {
  const distinct = Int32Array.from(new Set(words)).sort();
  if (distinct.length * 8 < dictionarySize) {
    const map = new Map<number, number>();
    distinct.forEach((word, slot) => {
      map.set(word, slot);
    });
    return { slots: (word: number) => map.get(word) ?? -1, slotWords: distinct };
  }
  const table = new Int32Array(dictionarySize).fill(-1);
  distinct.forEach((word, slot) => {
    table[word] = slot;
  });
  return { slots: (word: number) => table[word] ?? -1, slotWords: distinct };
}
