import type { Band, Quantiles } from "@/lib/domain/verdict/verdict.schema";

/** Great ≤ q10 < good ≤ q25 < fair ≤ q75 < high ≤ q90 < overpriced. */
export function bandOf(allInCents: number, quantiles: Quantiles): Band {
  if (allInCents <= quantiles.q10Cents) return "great";
  if (allInCents <= quantiles.q25Cents) return "good";
  if (allInCents <= quantiles.q75Cents) return "fair";
  return allInCents <= quantiles.q90Cents ? "high" : "overpriced";
}
