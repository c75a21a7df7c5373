import { CURRENCY_OF } from "../core/kinds/places";

const PER_DOLLAR: ReadonlyMap<string, number> = new Map(
  Object.values(CURRENCY_OF).map(({ currency, perDollar }) => [currency, perDollar]),
);

export const isKnownCurrency = (currency: string) => PER_DOLLAR.has(currency);

/** At the sandbox's own fixed rates, rounded half up to a minor unit; null where it has none for a currency. */
export function exchange(cents: number, from: string, to: string): number | null {
  if (from === to) return cents;
  const [base, target] = [PER_DOLLAR.get(from), PER_DOLLAR.get(to)];
  return base === undefined || target === undefined ? null : Math.round((cents / base) * target);
}
