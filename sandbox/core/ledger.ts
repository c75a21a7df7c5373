import type { LedgerEntry } from "../contract";

export type LedgerFilter = {
  readonly market?: string;
  readonly operation?: string;
  readonly since?: Date;
};

/** Every call that came in, oldest first. Bounded: the oldest are dropped and counted. */
export type Ledger = {
  readonly record: (entry: LedgerEntry) => void;
  readonly list: (filter?: LedgerFilter) => readonly LedgerEntry[];
  readonly clear: () => void;
  readonly droppedCount: () => number;
};

export function createLedger(capacity = 20_000): Ledger {
  let entries: LedgerEntry[] = [];
  let dropped = 0;
  return {
    record: (entry) => {
      entries.push(entry);
      // Dropped in blocks: shifting one by one would move the whole list on each call.
      if (entries.length < capacity * 1.1) return;
      dropped += entries.length - capacity;
      entries = entries.slice(-capacity);
    },
    list: ({ market, operation, since } = {}) =>
      entries.filter(
        (entry) =>
          (market === undefined || entry.market === market) &&
          (operation === undefined || entry.operation === operation) &&
          (since === undefined || entry.at >= since),
      ),
    clear: () => {
      entries = [];
      dropped = 0;
    },
    droppedCount: () => dropped,
  };
}
