import { groupBy } from "@/lib/core/group-by";
import { digitsOf, type PriceGrid } from "@/lib/domain/pricing/price-grid";

/** From a cent to a million units, in minor units. */
const STEPS = [1, 5, 10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000, 100_000] as const;
/** Share of prices that must stand on a step for it to be the market's. */
const SHARE_MIN = 0.9;
const ROWS_MIN = 50;

type Price = { readonly allInCents: number; readonly currency: string };

/** The coarsest round figures that nearly all prices of a size stand on, by currency and digits. */
export function learnPriceGrid(prices: readonly Price[]): PriceGrid {
  const grid = new Map<string, number[]>();
  for (const [currency, members] of groupBy(prices, (price) => price.currency)) {
    const steps: number[] = [];
    for (const [digits, own] of groupBy(members, ({ allInCents }) => digitsOf(allInCents))) {
      const fits = STEPS.filter((step) => {
        const count = own.filter(({ allInCents }) => allInCents % step === 0).length;
        return own.length >= ROWS_MIN && count >= SHARE_MIN * own.length;
      });
      steps[digits] = fits.at(-1) ?? 1;
    }
    grid.set(
      currency,
      Array.from(steps, (step) => step ?? 1),
    );
  }
  return grid;
}
