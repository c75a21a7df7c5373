import type { Catalogue, OfferChange, OfferDraft } from "./catalogue";
import { makeBuyer } from "./make-buyer";
import { MARKET_SHARES } from "./market-shares";
import type { Offer, Sale } from "./offer";
import { createOfferChanges } from "./offer-changes";
import { createOfferStore } from "./offer-store";
import { createRandom } from "./random";

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
