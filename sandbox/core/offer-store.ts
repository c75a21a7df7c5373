import type { Offer } from "../contract";

export type OfferFilter = {
  readonly market?: string | undefined;
  readonly state?: Offer["state"] | undefined;
  readonly seller?: string | undefined;
};

export type OfferStore = {
  readonly find: (id: string) => Offer | undefined;
  readonly put: (offer: Offer) => Offer;
  readonly list: (filter?: OfferFilter) => readonly Offer[];
};

/** Ended offers kept beside those that are live. */
const ENDED_KEPT = 4_000;

/** Live offers apart from ended ones, of which the oldest are forgotten. */
export function createOfferStore(): OfferStore {
  const live = new Map<string, Offer>();
  const ended = new Map<string, Offer>();
  return {
    find: (id) => live.get(id) ?? ended.get(id),
    put: (offer) => {
      if (offer.state === "live") {
        ended.delete(offer.id);
        live.set(offer.id, offer);
        return offer;
      }
      live.delete(offer.id);
      ended.set(offer.id, offer);
      const [oldest] = ended.keys();
      if (oldest !== undefined && ended.size > ENDED_KEPT) ended.delete(oldest);
      return offer;
    },
    list: ({ market, state, seller } = {}) =>
      [
        ...(state === "live" ? [] : ended.values()),
        ...(state === undefined || state === "live" ? live.values() : []),
      ].filter(
        (offer) =>
          (market === undefined || offer.market === market) &&
          (state === undefined || offer.state === state) &&
          (seller === undefined || offer.seller === seller),
      ),
  };
}
