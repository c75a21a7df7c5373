import type { Quantiles } from "@/lib/domain/verdict/verdict.schema";
import { centsOf } from "./cents-of";

/** Stretches what lies beside the median by a factor ≥ 1, in log price. Minor units, non-decreasing; 1 changes nothing. */
export function widenInterval(quantiles: Quantiles, factor: number): Quantiles {
  if (factor === 1) return quantiles;
  const median = Math.log(quantiles.q50Cents);
  const at = (cents: number) => centsOf(median + factor * (Math.log(cents) - median));
  return {
    q10Cents: at(quantiles.q10Cents),
    q25Cents: at(quantiles.q25Cents),
    q50Cents: quantiles.q50Cents,
    q75Cents: at(quantiles.q75Cents),
    q90Cents: at(quantiles.q90Cents),
  };
}
