import { accuracyOf } from "@/lib/domain/model/accuracy";
import type { Quantiles, Verdict } from "@/lib/domain/verdict/verdict.schema";
import type { BenchMarket } from "./market-of";
import type { BenchSubject } from "./value-subject";

export type Prediction = BenchSubject & {
  readonly verdict: Verdict;
  readonly market: BenchMarket | null;
};

/** Figures over all rows, and over those with a verdict; prices in units, shares as fractions. */
export function summarise(predictions: readonly Prediction[]) {
  const judged = predictions.filter(({ verdict }) => verdict.value.kind === "scored");
  const withVerdict = Object.entries(figures(judged)).map(([name, value]) => [
    `${name}WithVerdict`,
    value,
  ]);
  return {
    rows: predictions.length,
    ...figures(predictions),
    noVerdictShare: 1 - judged.length / predictions.length,
    ...Object.fromEntries(withVerdict),
  };
}

function figures(predictions: readonly Prediction[]) {
  const outcomes = predictions.flatMap((one) => {
    const quantiles = priceQuantiles(one);
    return quantiles ? [{ quantiles, truthCents: one.truthCents }] : [];
  });
  const { maeCents, ...shares } = accuracyOf(outcomes);
  return { ...shares, mae: maeCents / 100 };
}

/** Of the price alone: of what has to be paid without the shipping that the row tells. */
function priceQuantiles({ market, shippingCents }: Prediction): Quantiles | null {
  if (!market) return null;
  const of = (name: keyof Quantiles) => Math.max(1, market.quantiles[name] - shippingCents);
  return {
    q10Cents: of("q10Cents"),
    q25Cents: of("q25Cents"),
    q50Cents: of("q50Cents"),
    q75Cents: of("q75Cents"),
    q90Cents: of("q90Cents"),
  };
}

export const PREDICTION_HEADER = "id,q10,q25,q50,q75,q90,n_eff,basis,verdict,risk";

/** One line of the prediction file; verdict is the band or why there is none, risk the reasons. */
export function predictionLine(prediction: Prediction): string {
  const { id, verdict, market } = prediction;
  const price = priceQuantiles(prediction);
  const { value } = verdict;
  const effective = value.kind === "scored" ? value.market.effectiveCount : value.found;
  const quantiles = price
    ? Object.values(price).map((cents) => (cents / 100).toFixed(2))
    : ["", "", "", "", ""];
  return [
    `"${id.replaceAll('"', '""')}"`,
    ...quantiles,
    effective.toFixed(2),
    market?.basis ?? "",
    value.kind === "scored" ? value.band : value.reason,
    verdict.risk.reasons.map(({ code }) => code).join(" "),
  ].join(",");
}
