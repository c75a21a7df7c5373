import { hashWord } from "./hash-word";

const FREE = -1;

/**
 * Words by the hash that `splitWords` gives with each: an open hash table, at most half full. A `Map` would hash
 * each fresh word once more, which was a tenth of reading a title.
 */
export class WordIndex<Value> {
  private readonly mask: number;
  private readonly hashes: Int32Array;
  private readonly words: string[];
  private readonly values: (Value | undefined)[];

  constructor(entries: ReadonlyMap<string, Value>) {
    const size = 1 << (32 - Math.clz32(2 * entries.size));
    this.mask = size - 1;
    this.hashes = new Int32Array(size).fill(FREE);
    this.words = Array.from({ length: size }, () => "");
    this.values = Array.from({ length: size }, () => undefined);
    for (const [word, value] of entries) {
      const hash = hashWord(word);
      let place = hash & this.mask;
      while (this.hashes[place] !== FREE) place = (place + 1) & this.mask;
      this.hashes[place] = hash;
      this.words[place] = word;
      this.values[place] = value;
    }
  }

  /** What a word was entered with; `hash` is its `hashWord`. */
  find(word: string, hash: number): Value | undefined {
    for (let place = hash & this.mask; ; place = (place + 1) & this.mask) {
      const known = this.hashes[place];
      if (known === FREE) return undefined;
      if (known === hash && this.words[place] === word) return this.values[place];
    }
  }
}
