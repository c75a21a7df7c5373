import type { Catalogue } from "./catalogue";

/** Ends auctions whose time has come, whatever the pace: to the bidder, or without one. */
export function createAuctioneer(catalogue: Catalogue): (now: Date) => void {
  const pending = new Map<string, Date>();
  catalogue.watch(({ kind, offer }) => {
    if (kind === "listed" && offer.endsAt !== null) pending.set(offer.id, offer.endsAt);
    if (offer.state !== "live") pending.delete(offer.id);
  });
  return (now) => {
    for (const [id, endsAt] of pending) {
      if (endsAt > now) continue;
      pending.delete(id);
      const offer = catalogue.find(id);
      if (offer?.state !== "live") continue;
      if (offer.bidCount > 0) catalogue.sell(id);
      else catalogue.end(id);
    }
  };
}
