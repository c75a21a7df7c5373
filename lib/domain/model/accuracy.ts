import { median } from "@/lib/core/median";
import type { Quantiles } from "@/lib/domain/verdict/verdict.schema";

/** What was said of a price before it was known, and the price; minor units. */
export type Outcome = { readonly quantiles: Quantiles; readonly truthCents: number };

/** How good estimates were; shares and relative figures are fractions, `maeCents` is in minor units. */
export type Accuracy = {
  /** Root mean squared error of ln(1 + price in units). */
  readonly rmsle: number;
  readonly medianApe: number;
  readonly maeCents: number;
  /** Share of prices from q10 to q90. */
  readonly coverage80: number;
  /** (q90 − q10) ÷ q50. */
  readonly relWidthMedian: number;
  readonly relWidthMean: number;
  /** Mean pinball loss of the five quantiles in log price: accuracy and honesty in one figure, less is better. */
  readonly pinball: number;
};

const SHARES = { q10Cents: 0.1, q25Cents: 0.25, q50Cents: 0.5, q75Cents: 0.75, q90Cents: 0.9 };
const LEVELS = Object.entries(SHARES) as [keyof Quantiles, number][];

/** NaN throughout for no outcomes. */
export function accuracyOf(outcomes: readonly Outcome[]): Accuracy {
  const { sqrt, log1p, abs } = Math;
  const errors = outcomes.map(({ quantiles, truthCents }) => abs(quantiles.q50Cents - truthCents));
  const widths = outcomes.map(
    ({ quantiles: { q10Cents, q50Cents, q90Cents } }) => (q90Cents - q10Cents) / q50Cents,
  );
  const squares = outcomes.map(
    ({ quantiles, truthCents }) => (log1p(quantiles.q50Cents / 100) - log1p(truthCents / 100)) ** 2,
  );
  return {
    rmsle: sqrt(mean(squares)),
    medianApe: median(errors.map((error, at) => error / (outcomes[at]?.truthCents ?? 1))),
    maeCents: mean(errors),
    coverage80: mean(outcomes.map(isCovered)),
    relWidthMedian: median(widths),
    relWidthMean: mean(widths),
    pinball: mean(outcomes.map(pinballOf)),
  };
}

function isCovered({ quantiles, truthCents }: Outcome): number {
  return Number(quantiles.q10Cents <= truthCents && truthCents <= quantiles.q90Cents);
}

function pinballOf({ quantiles, truthCents }: Outcome): number {
  const losses = LEVELS.map(([name, share]) => {
    const error = Math.log(truthCents / quantiles[name]);
    return error >= 0 ? share * error : (share - 1) * error;
  });
  return mean(losses);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
