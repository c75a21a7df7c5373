import { printOf } from "../listing-print";
import type { ListingPrint } from "../listing-print.schema";
import { settleListing } from "../settle-listing";
import type { MarketListing } from "./market-maker";

const DAY_MS = 86_400_000;
/** A listing is looked at again when it is two days old: whether one before it is over is known by then. */
const SETTLED_AFTER_MS = 2 * DAY_MS;
/** Keys that more listings share tell nothing. */
const KEY_HOLDERS_MAX = 60;

/** A listing as it was known at a time. */
function asOf(print: ListingPrint, nowMs: number): ListingPrint {
  if (print.lastSeenMs < nowMs) return print;
  return { ...print, state: "active", lastSeenMs: Math.max(print.firstSeenMs, nowMs) };
}

/** Looks listings up by their block keys, as a database would. */
export class BlockIndex {
  private readonly holders = new Map<number, string[]>();

  add(print: ListingPrint): void {
    for (const key of print.blockKeys) {
      const known = this.holders.get(key);
      if (known) known.push(print.listingId);
      else this.holders.set(key, [print.listingId]);
    }
  }

  /** Ids of all listings that share a key which is not everybody's. */
  find(print: ListingPrint): Set<string> {
    const found = new Set<string>();
    for (const key of print.blockKeys) {
      const holders = this.holders.get(key) ?? [];
      if (holders.length > KEY_HOLDERS_MAX) continue;
      for (const id of holders) if (id !== print.listingId) found.add(id);
    }
    return found;
  }
}

export type JoinedMarket = {
  /** By listing: the object it was put to. */
  readonly objectOf: ReadonlyMap<string, string>;
  /** How many listings each was compared with, on average. */
  readonly candidatesMean: number;
  readonly seconds: number;
};

/** Which listing is of which object, and back. */
class Objects {
  readonly objectOf = new Map<string, string>();
  private readonly listingsOf = new Map<string, Set<string>>();

  put(listingId: string, objectId: string): void {
    const before = this.objectOf.get(listingId);
    if (before !== undefined) this.listingsOf.get(before)?.delete(listingId);
    this.objectOf.set(listingId, objectId);
    this.listingsOf.set(objectId, (this.listingsOf.get(objectId) ?? new Set()).add(listingId));
  }

  listings(objectId: string): readonly string[] {
    return [...(this.listingsOf.get(objectId) ?? [])];
  }
}

const NOBODY: ReadonlySet<string> = new Set();

/** Puts the listings of a market to objects one by one as they appear, as ingest does. */
export function joinInOrder(market: readonly MarketListing[]): JoinedMarket {
  const prints = new Map(market.map((listing) => [listing.listingId, printOf(listing)]));
  const inTime = [...prints.values()].sort(
    (one, other) =>
      one.firstSeenMs - other.firstSeenMs || (one.listingId < other.listingId ? -1 : 1),
  );
  const started = performance.now();
  const index = new BlockIndex();
  const objects = new Objects();
  let compared = 0;
  for (const fresh of inTime) {
    const nowMs = fresh.firstSeenMs + SETTLED_AFTER_MS;
    const near = [...index.find(fresh)].map((id) => objects.objectOf.get(id) ?? id);
    const candidates = [...new Set(near)].flatMap((objectId) =>
      objects.listings(objectId).flatMap((id) => {
        const print = prints.get(id);
        return print ? [{ objectId, print: asOf(print, nowMs) }] : [];
      }),
    );
    compared += candidates.length;
    const print = asOf(fresh, nowMs);
    const { joins, leaving } = settleListing({
      print,
      objectId: fresh.listingId,
      candidates,
      splits: [],
      kept: NOBODY,
    });
    objects.put(fresh.listingId, joins ?? fresh.listingId);
    index.add(fresh);
    for (const id of leaving) objects.put(id, id);
  }
  const seconds = (performance.now() - started) / 1_000;
  const candidatesMean = compared / Math.max(1, inTime.length);
  return { objectOf: objects.objectOf, candidatesMean, seconds };
}
