import type { Catalogue } from "./catalogue";
import { kindsFor, makeOffer, offerElsewhere } from "./make-offer";
import { MARKET_SHARES } from "./market-shares";
import type { Offer } from "./offer";
import type { Random } from "./random";

/** What may happen, and the world in which it happens. */
export type Scene = {
  readonly catalogue: Catalogue;
  readonly random: Random;
  readonly market: string;
  readonly now: Date;
};

const HOUR_MS = 3_600_000;

/** The seller accounts that strangers have; the product's own users have other names. */
export function isStranger(offer: Offer): boolean {
  return offer.seller.startsWith("seller_");
}

function strangersOffers({ catalogue, market }: Scene): readonly Offer[] {
  return catalogue.list({ market, state: "live" }).filter(isStranger);
}

function list(scene: Scene): void {
  const { catalogue, random, market, now } = scene;
  const draft = makeOffer(random, market);
  if (market === "ebay" && random.chance(0.2)) {
    const endsAt = new Date(now.getTime() + random.int(6, 96) * HOUR_MS);
    const priceCents = Math.max(99, Math.round(draft.priceCents / 3));
    catalogue.add({ ...draft, format: "auction", priceCents, endsAt });
    return;
  }
  catalogue.add(draft);
  if (!random.chance(0.1)) return;
  const others = Object.keys(MARKET_SHARES).filter(
    (other) => other !== market && kindsFor(other).some(({ model }) => model === draft.model),
  );
  if (others.length > 0) catalogue.add(offerElsewhere(random, draft, random.pick(others)));
}

function dropPrice(scene: Scene): void {
  const offers = strangersOffers(scene).filter(({ format }) => format === "fixed");
  if (offers.length === 0) return;
  const { id, priceCents } = scene.random.pick(offers);
  const lower = Math.round((priceCents * (100 - scene.random.int(4, 18))) / 100);
  scene.catalogue.change(id, { priceCents: Math.max(100, lower) });
}

function sell(scene: Scene): void {
  const offers = strangersOffers(scene).filter(({ format }) => format === "fixed");
  if (offers.length === 0) return;
  const baseOf = (offer: Offer) =>
    kindsFor(offer.market).find(({ model }) => model === offer.model)?.baseCents ?? 1;
  // Buyers look at a few and take the one that is cheapest for what it is.
  const seen = Array.from({ length: 5 }, () => scene.random.pick(offers));
  const [best] = seen.sort((a, b) => a.priceCents / baseOf(a) - b.priceCents / baseOf(b));
  if (best) scene.catalogue.sell(best.id);
}

function end(scene: Scene): void {
  const offers = strangersOffers(scene);
  if (offers.length > 0) scene.catalogue.end(scene.random.pick(offers).id);
}

function relist(scene: Scene): void {
  const ended = scene.catalogue.list({ market: scene.market, state: "ended" });
  const recent = ended.filter((offer) => isStranger(offer) && offer.format === "fixed").slice(-20);
  const live = scene.catalogue.list({ market: scene.market, state: "live" });
  const taken = new Set(live.map(({ thingId }) => thingId));
  const free = recent.filter(({ thingId }) => !taken.has(thingId));
  if (free.length === 0) return;
  const { id, priceCents } = scene.random.pick(free);
  const cheaper = Math.round((priceCents * scene.random.int(88, 100)) / 100);
  scene.catalogue.relist(id, { priceCents: Math.max(100, cheaper) });
}

function bid(scene: Scene): void {
  const auctions = strangersOffers(scene).filter(({ format }) => format === "auction");
  if (auctions.length === 0) return;
  const { id, priceCents, bidCount } = scene.random.pick(auctions);
  const priceUp = Math.round((priceCents * (100 + scene.random.int(3, 15))) / 100);
  scene.catalogue.change(id, { priceCents: priceUp, bidCount: bidCount + 1 });
}

function buyFromUsers(scene: Scene): void {
  const offers = scene.catalogue
    .list({ market: scene.market, state: "live" })
    .filter((offer) => !isStranger(offer));
  if (offers.length > 0) scene.catalogue.sell(scene.random.pick(offers).id);
}

/** Per hour in one market that holds its share of offers, at pace 1; `bought` is per offer of a user. */
const HAPPENINGS: readonly (readonly [perHour: number, happen: (scene: Scene) => void])[] = [
  [60, list],
  [45, dropPrice],
  [40, sell],
  [22, end],
  [12, relist],
  [30, bid],
  [4, buyFromUsers],
];

/** Lets a stretch of time that ends at `scene.now` pass in one market. */
export function live(scene: Scene, stepMs: number, pace: number): void {
  const share = MARKET_SHARES[scene.market]?.share ?? 0;
  const fullness = scene.catalogue.liveCount(scene.market) / (share || 1);
  for (const [perHour, happen] of HAPPENINGS) {
    // A crowded market loses more than it gains, so that it keeps its size.
    const pull = happen === list ? 2 - fullness : happen === sell || happen === end ? fullness : 1;
    const perStep =
      (perHour * pace * Math.max(0, pull) * stepMs * Math.min(1, share / 160)) / HOUR_MS;
    if (scene.random.chance(perStep)) happen(scene);
  }
}

/** The first offers of a market, set out over the last 30 days; and some that are over. */
export function populate(scene: Scene): void {
  const { catalogue, random, market, now } = scene;
  const share = MARKET_SHARES[market]?.share ?? 0;
  const listedAtOf = () => new Date(now.getTime() - random.int(1, 30 * 24 * 60) * 60_000);
  for (let made = 0; made < share; made++) {
    const draft = { ...makeOffer(random, market), listedAt: listedAtOf() };
    const isAuction = market === "ebay" && random.chance(0.2);
    const offer = catalogue.add(
      isAuction
        ? {
            ...draft,
            format: "auction",
            priceCents: Math.max(99, Math.round(draft.priceCents / 2)),
            bidCount: random.int(0, 9),
            endsAt: new Date(now.getTime() + random.int(1, 96) * HOUR_MS),
          }
        : draft,
    );
    if (!isAuction && random.chance(0.2)) {
      const at = new Date(
        offer.listedAt.getTime() + random.next() * (now.getTime() - offer.listedAt.getTime()),
      );
      if (random.chance(0.7)) catalogue.sell(offer.id, { at });
      else catalogue.end(offer.id, at);
    }
  }
  // A few things stand in two markets from the start.
  for (const other of Object.keys(MARKET_SHARES).filter((id) => id !== market)) {
    const shared = catalogue
      .list({ market, state: "live" })
      .filter(
        ({ model, format }) =>
          format === "fixed" && kindsFor(other).some((kind) => kind.model === model),
      );
    for (const offer of shared.slice(0, 6)) {
      const { id, state, endedAt, soldCount, listedAt, ...draft } = offer;
      catalogue.add({ ...offerElsewhere(random, draft, other), listedAt: listedAtOf() });
    }
  }
}
