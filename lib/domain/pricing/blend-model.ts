import type { ByCategory } from "@/lib/domain/matching/comparison-model";
import type { PriceGrid } from "./price-grid";

/** Quantiles of (log price − centre) ÷ scale, as held-back rows had them. */
export type Deviations = {
  readonly q10: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q90: number;
};

/** How the hedonic estimate and the closest comps become one market value with its interval. */
export type BlendModel = {
  /** Share of the comps' pull that is taken. */
  readonly localShare: number;
  /** Comps further than this from the estimate (log price) count as if they stood there. */
  readonly clip: number;
  /** Coefficients of log scale; in the order of `scaleFacts`. */
  readonly scale: readonly number[];
  readonly deviations: ByCategory<Deviations>;
  /** How far a whole market walks in a day, as a standard deviation of log price. */
  readonly drift: ByCategory<number>;
  /** The last day that was learned from; −1 where no row is dated. */
  readonly newestDay: number;
  readonly grid: PriceGrid;
  /** Rows learned from, by folded category. */
  readonly rows: ReadonlyMap<string, number>;
};
