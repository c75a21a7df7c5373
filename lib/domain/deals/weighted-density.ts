export type WeightedPrice = { readonly cents: number; readonly weight: number };

/**
 * Height of a smooth curve over weighted prices at each of `points`, 1 at its highest.
 * A Gaussian kernel with Silverman's width on the effective sample size; all zero without a price.
 */
export function weightedDensity(
  prices: readonly WeightedPrice[],
  points: readonly number[],
): number[] {
  const total = prices.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return points.map(() => 0);
  const mean = prices.reduce((sum, { cents, weight }) => sum + cents * weight, 0) / total;
  const variance =
    prices.reduce((sum, { cents, weight }) => sum + weight * (cents - mean) ** 2, 0) / total;
  const effective = total ** 2 / prices.reduce((sum, { weight }) => sum + weight * weight, 0);
  // All at one price: a narrow hill there instead of none.
  const spread = Math.sqrt(variance) || Math.abs(mean) * 0.02 || 1;
  const width = 0.9 * spread * effective ** -0.2;
  const heights = points.map((point) =>
    prices.reduce(
      (sum, { cents, weight }) => sum + weight * Math.exp(-0.5 * ((point - cents) / width) ** 2),
      0,
    ),
  );
  const highest = Math.max(...heights);
  return heights.map((height) => (highest > 0 ? height / highest : 0));
}
