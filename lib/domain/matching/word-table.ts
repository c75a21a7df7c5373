import { WEIGHTS } from "@/lib/domain/scoring/weights";
import { dayOf } from "./comp-columns";
import type { PoolComp } from "./pool-comp";
import { tokenise } from "./tokenise";

/** Comps of a frequent word that are looked through run from the newest to this one, included. */
export type ScanKey = { readonly day: number; readonly id: string };

/**
 * How rare each word is, and how far back its comps are looked through. Learned with the model and
 * frozen until the next: a comp more or less must not change how alike two other things are.
 */
export type WordTable = {
  readonly compCount: number;
  /** In how many comps; words of a single one are left out. */
  readonly counts: ReadonlyMap<string, number>;
  readonly scanKeys: ReadonlyMap<string, ScanKey>;
};

/** Before anything was learned every word weighs the same. */
export const NO_WORDS: WordTable = { compCount: 0, counts: new Map(), scanKeys: new Map() };

/** A word that the table does not hold may be the thing's own name, or a slip: it counts in part. */
export function wordWeight({ compCount, counts }: WordTable, word: string): number {
  const count = counts.get(word);
  const all = compCount + WEIGHTS.wordPriorCount;
  return count === undefined ? WEIGHTS.unknownWordShare * Math.log(all) : Math.log(all / count);
}

/** Whether a comp is among those of a word that are looked through; days before 1970 are −1. */
export function isScanned({ scanKeys }: WordTable, word: string, { day, id }: ScanKey): boolean {
  const key = scanKeys.get(word);
  return key === undefined || day > key.day || (day === key.day && id <= key.id);
}

/** Counts the words of comps that come newest first (see `inCanonicalOrder`). */
export class WordCounter {
  private readonly counts = new Map<string, number>();
  private readonly scanKeys = new Map<string, ScanKey>();
  private compCount = 0;

  push(comp: PoolComp): void {
    this.compCount += 1;
    for (const word of tokenise(`${comp.brand ?? ""} ${comp.title}`).words) {
      const count = (this.counts.get(word) ?? 0) + 1;
      this.counts.set(word, count);
      if (count !== WEIGHTS.compsScannedPerWord) continue;
      this.scanKeys.set(word, { day: dayOf(comp), id: comp.id });
    }
  }

  table(): WordTable {
    const counts = new Map([...this.counts].filter(([, count]) => count > 1));
    return { compCount: this.compCount, counts, scanKeys: this.scanKeys };
  }
}

export function learnWords(ordered: readonly PoolComp[]): WordTable {
  const counter = new WordCounter();
  for (const comp of ordered) counter.push(comp);
  return counter.table();
}
