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

const COUNT_MAX = 20_000;
/** About as many characters as the texts may have together. */
const SIZE_MAX = 96_000_000;

export function createLedger(countMax = COUNT_MAX, sizeMax = SIZE_MAX): Ledger {
  let entries: LedgerEntry[] = [];
  let size = 0;
  let dropped = 0;
  const sizeOf = ({ requestBody, responseBody, url }: LedgerEntry) =>
    requestBody.length + responseBody.length + url.length;

  /** Drops a tenth more than it must: one by one, each call would move the whole list. */
  const dropOldest = () => {
    let gone = 0;
    while (
      gone < entries.length &&
      (entries.length - gone > countMax * 0.9 || size > sizeMax * 0.9)
    ) {
      const [oldest] = entries.slice(gone, gone + 1);
      size -= oldest ? sizeOf(oldest) : 0;
      gone += 1;
    }
    dropped += gone;
    entries = entries.slice(gone);
  };
  return {
    record: (entry) => {
      entries.push(entry);
      size += sizeOf(entry);
      if (entries.length > countMax || size > sizeMax) dropOldest();
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
      size = 0;
      dropped = 0;
    },
    droppedCount: () => dropped,
  };
}
