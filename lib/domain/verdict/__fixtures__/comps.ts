import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import type { VerdictSubject } from "@/lib/domain/verdict/verdict-subject";

/** 20 November 2026. */
export const NOW = new Date("2026-11-20T12:00:00Z");
export const TODAY = Math.floor(NOW.getTime() / 86_400_000);

let count = 0;

/** A sale of a pedal yesterday for $200; ids count up. */
export function makePoolComp(over: Partial<PoolComp> = {}): PoolComp {
  count += 1;
  return {
    id: `cmp_${String(count).padStart(6, "0")}`,
    listingId: null,
    title: "Boss CE-2 Chorus",
    category: "Pedals",
    brand: "Boss",
    condition: "good",
    basis: "sold",
    allInCents: 20_000,
    currency: "USD",
    observedDay: TODAY - 1,
    sellerKey: null,
    trust: 1,
    ...over,
  };
}

/** One sale at each price, in whole units. */
export function salesAt(prices: readonly number[], over: Partial<PoolComp> = {}): PoolComp[] {
  return prices.map((price) => makePoolComp({ allInCents: Math.round(price * 100), ...over }));
}

/** The same pedal for sale at $200, shipping free. */
export function makeSubject(over: Partial<VerdictSubject> = {}): VerdictSubject {
  return {
    listingId: "lst_1",
    title: "Boss CE-2 Chorus",
    description: "",
    category: "Pedals",
    brand: "Boss",
    condition: "good",
    conditionText: null,
    price: { cents: 20_000, currency: "USD" },
    shipping: { kind: "free", cost: null },
    state: "active",
    ...over,
  };
}
