import type { Buyer, Offer, Sale } from "./offer";
import type { OfferFilter } from "./offer-store";

type MadeLater = "id" | "state" | "endedAt" | "soldCount";
type HasPlainValue = "listedAt" | "bidCount" | "endsAt" | "quantity";

/** An offer to be made; what is left out gets the plain value. */
export type OfferDraft = Omit<Offer, MadeLater | HasPlainValue> &
  Partial<Pick<Offer, HasPlainValue>>;

export type OfferChange =
  | { readonly kind: "listed" | "changed" | "ended"; readonly offer: Offer }
  | { readonly kind: "sold"; readonly offer: Offer; readonly sale: Sale };

/** What stays the same for the life of an offer is left out. */
export type OfferPatch = Partial<
  Omit<Offer, MadeLater | "market" | "listedAt" | "thingId" | "seller" | "currency">
>;

export type Purchase = {
  readonly buyer?: Buyer | undefined;
  readonly quantity?: number | undefined;
  readonly at?: Date | undefined;
};

/** All offers of all markets: the truth that markets show and tests ask for. */
export type Catalogue = {
  readonly list: (filter?: OfferFilter) => readonly Offer[];
  readonly liveCount: (market: string) => number;
  readonly find: (id: string) => Offer | undefined;
  readonly add: (draft: OfferDraft) => Offer;
  /** Throws where the offer is not live, as `sell` and `end` do. */
  readonly change: (id: string, patch: OfferPatch) => Offer;
  /** One buyer takes some; the last one taken ends the offer. */
  readonly sell: (id: string, purchase?: Purchase) => Sale;
  readonly end: (id: string, at?: Date) => Offer;
  /** The seller has no more of it; it counts as sold out. */
  readonly empty: (id: string) => Offer;
  /** An offer that ran out is live again under its old id. */
  readonly restock: (id: string, quantity: number) => Offer;
  /** The same thing under a new id; what is still live is ended first. */
  readonly relist: (id: string, patch?: OfferPatch) => Offer;
  readonly sales: (market?: string) => readonly Sale[];
  /** Called after each change, in the order of subscription. */
  readonly watch: (listener: (change: OfferChange) => void) => void;
};
