import type { OfferDraft } from "./catalogue";
import { ALL_KINDS } from "./kinds/all-kinds";
import { type Kind, NOUNS } from "./kinds/kind";
import { CURRENCY_OF, PLACES } from "./kinds/places";
import { MARKET_SHARES } from "./market-shares";
import type { Condition } from "./offer";
import type { Random } from "./random";

const CONDITIONS: readonly (readonly [Condition, perCent: number])[] = [
  ["very_good", 96],
  ["good", 100],
  ["good", 98],
  ["good", 102],
  ["like_new", 112],
  ["fair", 82],
  ["new", 128],
  ["poor", 64],
  ["for_parts", 38],
];
const COLOURS = ["black", "white", "red", "blue", "natural", "silver", "green"];
const SAYS: Readonly<Record<Condition, string>> = {
  new: "New and unused.",
  like_new: "Looks and works like new.",
  very_good: "Very good, with light signs of use.",
  good: "Good, works as it should. Normal signs of use.",
  fair: "Works, with clear signs of use.",
  poor: "Heavily used. Works, but see the pictures.",
  for_parts: "Does not work. Sold for parts or repair, as it is.",
};
const OPENINGS = ["Selling my", "For sale:", "Moving house, so goes my", "Rarely used"];
const CLOSINGS = ["From a home without smoke.", "Questions are welcome.", "Sent well packed.", ""];

export function kindsFor(market: string): readonly Kind[] {
  const categories = MARKET_SHARES[market]?.categories ?? null;
  return categories ? ALL_KINDS.filter((kind) => categories.includes(kind.category)) : ALL_KINDS;
}

/** A thing nobody has offered before, as one market's seller words it. */
export function makeOffer(random: Random, market: string, kind?: Kind): OfferDraft {
  const what = kind ?? random.pick(kindsFor(market));
  const [condition, perCent] = random.pick(CONDITIONS);
  const place = random.pick(PLACES);
  const { currency, perDollar } = CURRENCY_OF[place.country] ?? { currency: "USD", perDollar: 1 };
  const details = [random.pick(what.details)];
  const other = random.pick(what.details);
  if (!details.includes(other) && random.chance(0.6)) details.push(other);
  const colour = random.pick(COLOURS);
  // One in nine asks far less than the thing is worth: there must be something to find.
  const mood = random.chance(0.11) ? random.int(55, 75) : random.int(86, 122);
  const cents = Math.round((what.baseCents * perDollar * perCent * mood) / 10_000);
  const thingId = `th${random.hex(10)}`;
  const noun = random.chance(0.7) ? ` ${NOUNS[what.category]}` : "";
  const isLarge = what.shippingCents === null;
  return {
    thingId,
    market,
    title: `${what.brand} ${what.model}${noun} ${details.join(", ")}`,
    description:
      `${random.pick(OPENINGS)} ${what.brand} ${what.model} (${details.join(", ")}), ${colour}. ${SAYS[condition]} ${random.pick(CLOSINGS)}`.trim(),
    brand: what.brand,
    model: what.model,
    category: what.category,
    facts: what.category === "Vinyl records" ? what.facts : { ...what.facts, colour },
    condition,
    priceCents: Math.max(500, Math.round(cents / 500) * 500 - 1),
    currency,
    shippingCents: isLarge ? null : Math.round(((what.shippingCents ?? 0) * perDollar) / 50) * 50,
    format: "fixed",
    seller: `seller_${random.hex(4)}`,
    place,
    photos: Array.from(
      { length: random.int(1, 4) },
      (_, index) => `/photos/${thingId}-${index + 1}-800w.png`,
    ),
  };
}

/** The same thing as another market's seller would word it: other title, price and picture size. */
export function offerElsewhere(random: Random, draft: OfferDraft, market: string): OfferDraft {
  return {
    ...draft,
    market,
    title: `${draft.model} by ${draft.brand}${draft.facts.colour ? `, ${draft.facts.colour}` : ""}`,
    priceCents: Math.max(500, Math.round((draft.priceCents * random.int(92, 108)) / 100)),
    photos: draft.photos.map((path) => path.replace("-800w", "-640w")),
  };
}
