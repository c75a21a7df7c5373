import type { Money } from "@/lib/core/money";
import type { SeededRandom } from "@/lib/core/seeded-random";
import { askedCents } from "./demo-price-model";

export type PricePoint = {
  readonly priceCents: number;
  readonly observedFrom: Date;
  /** The last time this price was seen. */
  readonly observedUntil: Date;
};

const HOUR_MS = 3_600_000;
/** Shorter histories have no earlier price. */
const CHANGE_HOURS_MIN = 30;

/** The prices of one ad since it was listed: for two in five it was lowered on the way, for a few raised. */
export function makePriceHistory({
  price,
  listedAt,
  lastSeenAt,
  random,
}: {
  readonly price: Money;
  readonly listedAt: Date;
  readonly lastSeenAt: Date;
  readonly random: SeededRandom;
}): PricePoint[] {
  const lengthMs = lastSeenAt.getTime() - listedAt.getTime();
  const room = Math.floor(lengthMs / (CHANGE_HOURS_MIN * HOUR_MS));
  const changes = random.chance(0.4) ? Math.min(room, random.integer(1, 3)) : 0;
  const isRaised = random.chance(0.08);
  const earlier: number[] = [];
  for (let change = 0, cents = price.cents; change < changes; change += 1) {
    const step = isRaised ? random.between(0.92, 0.97) : random.between(1.04, 1.13);
    cents = askedCents(cents * step);
    earlier.unshift(cents);
  }
  const prices = [...earlier, price.cents].filter((cents, at, all) => cents !== all[at - 1]);
  return prices.map((priceCents, at) => {
    const from = listedAt.getTime() + (lengthMs * at) / prices.length;
    const until = listedAt.getTime() + (lengthMs * (at + 1)) / prices.length;
    const isLast = at === prices.length - 1;
    return {
      priceCents,
      observedFrom: new Date(Math.round(from)),
      observedUntil: isLast ? lastSeenAt : new Date(Math.round(until - HOUR_MS)),
    };
  });
}
