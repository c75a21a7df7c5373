import { CURRENCY_OF } from "../core/kinds/places";
import { minorUnits } from "../kit/minor-units";

const PER_DOLLAR: ReadonlyMap<string, number> = new Map(
  Object.values(CURRENCY_OF).map(({ currency, perDollar }) => [currency, perDollar]),
);

export const isKnownCurrency = (currency: string) => PER_DOLLAR.has(currency);

/** At the sandbox's own fixed rates, rounded half up to a minor unit. Throws on a currency it has no rate for. */
export function exchange(cents: number, from: string, to: string): number {
  const [base, target] = [PER_DOLLAR.get(from), PER_DOLLAR.get(to)];
  if (base === undefined || target === undefined) throw new Error(`No rate from ${from} to ${to}.`);
  return Math.round((cents / base) * target);
}

/** A price as Discogs writes it: a number with a point. */
export const priceJson = (cents: number, currency: string) => ({
  currency,
  value: cents / minorUnits(currency),
});
