import type { Buyer, Offer, Sale } from "../contract";
import { makeBuyer } from "./make-buyer";
import { MARKET_SHARES } from "./market-shares";
import { createOfferChanges } from "./offer-changes";
import { createOfferStore, type OfferFilter } from "./offer-store";
import { createRandom } from "./random";

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

const SALES_KEPT = 4_000;

function createIds(seed: string): (market: string) => string {
  const random = createRandom(`${seed} offer ids`);
  const last = new Map<string, number>();
  return (market) => {
    const digits = MARKET_SHARES[market]?.idDigits ?? 7;
    const id = (last.get(market) ?? 3 * 10 ** (digits - 1)) + random.int(3, 97);
    last.set(market, id);
    return String(id);
  };
}

export function createCatalogue(seed: string, now: () => Date): Catalogue {
  const store = createOfferStore();
  const { find, put, list, liveCount } = store;
  const nextId = createIds(seed);
  const random = createRandom(`${seed} buyers`);
  const sales: Sale[] = [];
  const listeners: ((change: OfferChange) => void)[] = [];
  let soldEver = 0;

  const tell = (change: OfferChange) => {
    for (const listener of listeners) listener(change);
  };
  const { live, end, ...changes } = createOfferChanges(store, now, tell);
  const add = (draft: OfferDraft): Offer => {
    const plain = { bidCount: 0, endsAt: null, quantity: 1, listedAt: now() };
    const begun = { id: nextId(draft.market), state: "live", endedAt: null, soldCount: 0 } as const;
    const offer = put({ ...plain, ...draft, ...begun });
    tell({ kind: "listed", offer });
    return offer;
  };
  const sell: Catalogue["sell"] = (id, { buyer, quantity = 1, at = now() } = {}) => {
    const before = live(id);
    if (quantity > before.quantity) throw new Error(`Offer ${id} has ${before.quantity} left.`);
    const left = before.quantity - quantity;
    const isOver = left === 0 ? { state: "sold" as const, endedAt: at } : {};
    const soldCount = before.soldCount + quantity;
    const offer = put({ ...before, quantity: left, soldCount, ...isOver });
    soldEver += 1;
    const { priceCents } = before;
    const by = buyer ?? makeBuyer(random);
    const sale: Sale = { id: `sale-${soldEver}`, offer, buyer: by, quantity, priceCents, at };
    sales.push(sale);
    if (sales.length > SALES_KEPT) sales.shift();
    tell({ kind: "sold", offer, sale });
    return sale;
  };
  return {
    list,
    liveCount,
    find,
    add,
    end,
    sell,
    ...changes,
    relist: (id, patch = {}) => {
      const old = find(id);
      if (!old) throw new Error(`There is no offer ${id}.`);
      if (old.state === "live") end(id);
      const { listedAt, endsAt, bidCount, ...same } = old;
      return add({ ...same, quantity: Math.max(1, old.quantity), ...patch });
    },
    sales: (market) => sales.filter((sale) => market === undefined || sale.offer.market === market),
    watch: (listener) => {
      listeners.push(listener);
    },
  };
}
