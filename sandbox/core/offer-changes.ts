import type { Catalogue, OfferChange } from "./catalogue";
import type { Offer } from "./offer";
import type { OfferStore } from "./offer-store";

type OfferChanges = Pick<Catalogue, "change" | "end" | "empty" | "restock"> & {
  /** Throws where there is no such offer, or where it is over. */
  readonly live: (id: string) => Offer;
};

/** What may become of an offer without a buyer. */
export function createOfferChanges(
  { find, put }: OfferStore,
  now: () => Date,
  tell: (change: OfferChange) => void,
): OfferChanges {
  const live = (id: string): Offer => {
    const offer = find(id);
    if (!offer) throw new Error(`There is no offer ${id}.`);
    if (offer.state !== "live") throw new Error(`Offer ${id} is ${offer.state}.`);
    return offer;
  };
  const end = (id: string, at = now()): Offer => {
    const offer = put({ ...live(id), state: "ended", endedAt: at });
    tell({ kind: "ended", offer });
    return offer;
  };
  return {
    live,
    end,
    change: (id, patch) => {
      const offer = put({ ...live(id), ...patch });
      tell({ kind: "changed", offer });
      return offer;
    },
    empty: (id) => {
      const offer = put({ ...live(id), state: "sold", endedAt: now(), quantity: 0 });
      tell({ kind: "ended", offer });
      return offer;
    },
    restock: (id, quantity) => {
      const old = find(id);
      if (!old) throw new Error(`There is no offer ${id}.`);
      const offer = put({ ...old, state: "live", endedAt: null, quantity });
      tell({ kind: "changed", offer });
      return offer;
    },
  };
}
