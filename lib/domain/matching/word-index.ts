/** Which comps hold which word, both ways round, as offsets into one array each. */
export type WordIndex = {
  /** Where a word's comps stand; words the segment never saw have none. */
  readonly slotOf: (wordId: number) => number;
  readonly offsets: Int32Array;
  readonly comps: Int32Array;
  /** Before this place every comp that has the word is listed; frequent ones are listed only so far back. */
  readonly listedTo: Int32Array;
  readonly compOffsets: Int32Array;
  readonly compWords: Int32Array;
};

/** Takes the words of one comp after the other. */
export class WordIndexBuilder {
  private compWords = new Int32Array(1 << 10);
  private isPosted = new Uint8Array(1 << 10);
  private length = 0;
  private compOffsets = new Int32Array(1 << 8);
  private compCount = 0;

  /** `isPosted` says whether this comp is among those of the word that are looked through. */
  addWord(wordId: number, isPosted: boolean): void {
    if (this.length === this.compWords.length) {
      this.compWords = doubled(this.compWords, new Int32Array(this.length * 2));
      this.isPosted = doubled(this.isPosted, new Uint8Array(this.length * 2));
    }
    this.compWords[this.length] = wordId;
    this.isPosted[this.length] = Number(isPosted);
    this.length += 1;
  }

  endComp(): void {
    this.compCount += 1;
    if (this.compCount === this.compOffsets.length) {
      this.compOffsets = doubled(this.compOffsets, new Int32Array(this.compCount * 2));
    }
    this.compOffsets[this.compCount] = this.length;
  }

  build(dictionarySize: number): WordIndex {
    const compWords = this.compWords.slice(0, this.length);
    const compOffsets = this.compOffsets.slice(0, this.compCount + 1);
    const { slots, slotCount } = slotsFor(compWords, dictionarySize);
    const offsets = new Int32Array(slotCount + 1);
    const listedTo = new Int32Array(slotCount).fill(this.compCount);
    this.eachWord((comp, word, isPosted) => {
      const slot = slots(word);
      if (isPosted) offsets[slot + 1] = (offsets[slot + 1] ?? 0) + 1;
      else listedTo[slot] = Math.min(listedTo[slot] ?? 0, comp);
    });
    for (let slot = 0; slot < slotCount; slot += 1) {
      offsets[slot + 1] = (offsets[slot + 1] ?? 0) + (offsets[slot] ?? 0);
    }
    const filled = offsets.slice(0, slotCount);
    const comps = new Int32Array(offsets[slotCount] ?? 0);
    this.eachWord((comp, word, isPosted) => {
      if (!isPosted) return;
      const slot = slots(word);
      const place = filled[slot] ?? 0;
      comps[place] = comp;
      filled[slot] = place + 1;
    });
    return { slotOf: slots, offsets, comps, listedTo, compOffsets, compWords };
  }

  private eachWord(visit: (comp: number, word: number, isPosted: boolean) => void): void {
    for (let comp = 0; comp < this.compCount; comp += 1) {
      const end = this.compOffsets[comp + 1] ?? 0;
      for (let at = this.compOffsets[comp] ?? 0; at < end; at += 1) {
        visit(comp, this.compWords[at] ?? 0, this.isPosted[at] === 1);
      }
    }
  }
}

function doubled<T extends Int32Array | Uint8Array>(old: T, made: T): T {
  made.set(old);
  return made;
}

/** A slot per word that occurs: a direct table where most words do, a map for a few comps on a large dictionary. */
function slotsFor(words: Int32Array, dictionarySize: number) {
  const occurs = new Set(words);
  if (occurs.size * 8 < dictionarySize) {
    const map = new Map<number, number>();
    for (const word of [...occurs].sort((left, right) => left - right)) map.set(word, map.size);
    return { slots: (word: number) => map.get(word) ?? -1, slotCount: map.size };
  }
  const table = new Int32Array(dictionarySize).fill(-1);
  let slotCount = 0;
  for (const word of [...occurs].sort((left, right) => left - right)) {
    table[word] = slotCount;
    slotCount += 1;
  }
  return { slots: (word: number) => table[word] ?? -1, slotCount };
}
