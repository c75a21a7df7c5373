import { money } from "@/lib/core/money";
import { type SeededRandom, seededRandom } from "@/lib/core/seeded-random";
import type { Condition } from "@/lib/domain/listing/condition";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { DemoKind } from "./demo-kind";
import { DEMO_PLACES } from "./demo-places";
import { askedCents, typicalCents } from "./demo-price-model";
import { PHOTO_VARIANTS } from "./draw-photo";
import { makePriceHistory, type PricePoint } from "./make-price-history";
import { titleOf } from "./title-of";

export type DemoListing = ListingDraft & {
  readonly listedAt: Date;
  readonly lastSeenAt: Date;
  /** Oldest first; the last one is the price of today. */
  readonly prices: readonly PricePoint[];
};

/** `count` of a hundred sellers ask for a share of the market's price between `low` and `high`. */
type Ask = { readonly count: number; readonly low: number; readonly high: number };

/** In the order of the bands. */
const ASKS: readonly Ask[] = [
  { count: 8, low: 0.7, high: 0.8 },
  { count: 19, low: 0.9, high: 0.945 },
  { count: 42, low: 0.965, high: 1.05 },
  { count: 18, low: 1.075, high: 1.125 },
  { count: 13, low: 1.25, high: 1.45 },
];
/** So cheap that somebody must look twice. */
const TOO_GOOD: Ask = { count: 2, low: 0.22, high: 0.26 };
const TOO_GOOD_OFFERS: ReadonlySet<string> = new Set(["sigma-35-art-2", "steam-deck-4"]);

const SELLERS = 180;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OLDEST_DAYS = 24;
const UNSEEN_HOURS_MAX = 20;

const WORDS: Readonly<Partial<Record<Condition, string>>> = {
  like_new: "Hardly used, looks like new.",
  very_good: "Very clean, only small marks from use.",
  good: "Works as it should, normal signs of use.",
  fair: "Clearly used, everything works.",
};

/** The asks of the whole market, shuffled, so that every kind gets a mixture. */
export function dealAsks(seed: string, count: number): Ask[] {
  const hundred = ASKS.flatMap((ask) => Array.from({ length: ask.count }, () => ask));
  const random = seededRandom(`${seed} asks`);
  const deck: Ask[] = [];
  while (deck.length < count) deck.push(...random.shuffle(hundred));
  return deck.slice(0, count);
}

export function makeDemoListing(
  kind: DemoKind,
  dealt: Ask,
  index: number,
  seed: string,
  now: Date,
): DemoListing {
  const random = seededRandom(`${seed} listing ${kind.slug} ${index}`);
  const externalId = `${kind.slug}-${index + 1}`;
  const isTooGood = TOO_GOOD_OFFERS.has(externalId);
  const ask = isTooGood ? TOO_GOOD : dealt;
  const condition = random.pick(kind.conditions);
  const listedAt = new Date(now.getTime() - random.between(0.1, OLDEST_DAYS) * DAY_MS);
  const seenAgoMs = Math.min(
    random.between(0.05, UNSEEN_HOURS_MAX) * HOUR_MS,
    now.getTime() - listedAt.getTime(),
  );
  const lastSeenAt = new Date(now.getTime() - seenAgoMs);
  const shipping = shippingOf(kind, random);
  const allIn = typicalCents(kind, condition, 0) * random.between(ask.low, ask.high);
  const price = money(askedCents(allIn - (shipping.cost?.cents ?? 0)), "USD");
  const place = random.pick(DEMO_PLACES);
  return {
    externalId,
    title: titleOf(kind, detailAt(kind, index, seed)),
    description: descriptionOf(condition, shipping, place.label),
    category: kind.category,
    brand: kind.brand,
    condition,
    conditionText: null,
    attributes: {},
    price,
    shipping,
    place,
    url: null,
    photoUrls: [`/demo-photos/${kind.slug}/${random.integer(0, PHOTO_VARIANTS - 1)}`],
    sellerRef: `demo-seller-${random.integer(1, SELLERS)}`,
    state: random.chance(0.025) && !isTooGood ? "sold" : "active",
    listedAt,
    lastSeenAt,
    prices: makePriceHistory({ price, listedAt, lastSeenAt, random }),
  };
}

/** Every seller of a kind says something else, and one says nothing. */
function detailAt(kind: DemoKind, index: number, seed: string): string | null {
  const deck = seededRandom(`${seed} details ${kind.slug}`).shuffle([...kind.details, null]);
  return deck[index % deck.length] ?? null;
}

function shippingOf(kind: DemoKind, random: SeededRandom): ListingDraft["shipping"] {
  if (kind.shippingCents === null) return { kind: "pickup_only", cost: null };
  const choice = random.next();
  if (choice < 0.62) return { kind: "known", cost: money(kind.shippingCents, "USD") };
  if (choice < 0.74) return { kind: "free", cost: null };
  return choice < 0.9 ? { kind: "pickup_only", cost: null } : { kind: "unknown", cost: null };
}

function descriptionOf(
  condition: Condition,
  shipping: ListingDraft["shipping"],
  place: string | null,
): string {
  const state = WORDS[condition] ?? "";
  const handover =
    shipping.kind === "pickup_only" ? `Pick-up in ${place}.` : `In ${place}, can be shipped.`;
  return `${state} ${handover} Demo listing, made by Deal-Scout: nothing here is for sale.`.trim();
}
