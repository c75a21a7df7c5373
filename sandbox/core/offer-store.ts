import type { Offer } from "./offer";

export type OfferFilter = {
  readonly market?: string | undefined;
  readonly state?: Offer["state"] | undefined;
  readonly seller?: string | undefined;
};

export type OfferStore = {
  readonly find: (id: string) => Offer | undefined;
  readonly put: (offer: Offer) => Offer;
  readonly list: (filter?: OfferFilter) => readonly Offer[];
  readonly liveCount: (market: string) => number;
};

/** Ended offers kept beside those that are live. */
const ENDED_KEPT = 4_000;

/** Live offers, by market, apart from ended ones, of which the oldest are forgotten. */
export function createOfferStore(): OfferStore {
  const live = new Map<string, Map<string, Offer>>();
  const ended = new Map<string, Offer>();
  const liveOf = (market: string) => {
    const known = live.get(market) ?? new Map<string, Offer>();
    live.set(market, known);
    return known;
  };
  const candidates = ({ market, state }: OfferFilter): readonly Offer[] => {
    const markets = market === undefined ? [...live.keys()] : [market];
    const liveOnes = () => markets.flatMap((one) => [...liveOf(one).values()]);
    if (state === "live") return liveOnes();
    const endedOnes = [...ended.values()].filter(
      (offer) =>
        (market === undefined || offer.market === market) &&
        (state === undefined || offer.state === state),
    );
    return state === undefined ? [...endedOnes, ...liveOnes()] : endedOnes;
  };
  return {
    find: (id) => {
      for (const offers of live.values()) {
        const found = offers.get(id);
        if (found) return found;
      }
      return ended.get(id);
    },
    put: (offer) => {
      if (offer.state === "live") {
        ended.delete(offer.id);
        liveOf(offer.market).set(offer.id, offer);
        return offer;
      }
      liveOf(offer.market).delete(offer.id);
      ended.set(offer.id, offer);
      const [oldest] = ended.keys();
      if (oldest !== undefined && ended.size > ENDED_KEPT) ended.delete(oldest);
      return offer;
    },
    list: (filter = {}) => {
      const found = candidates(filter);
      const { seller } = filter;
      return seller === undefined ? found : found.filter((offer) => offer.seller === seller);
    },
    liveCount: (market) => liveOf(market).size,
  };
}
