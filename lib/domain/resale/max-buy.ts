type Wanted = {
  /** What the sale leaves after fees; may be negative. */
  readonly netCents: number;
  readonly roiBps: number;
  readonly minProfitCents: number;
  readonly travelCents: number;
  readonly repairCents: number;
};

export type MaxBuy = {
  readonly byReturnCents: number;
  readonly byProfitCents: number;
  readonly boundBy: "return" | "profit";
  /** The lower one less travel and repair; below zero, the least that somebody would have to pay for taking it. */
  readonly leftCents: number;
  readonly maxBuyCents: number;
};

/** `cents × 10,000 ÷ (10,000 + bps)`, rounded down, exact: `%` and the two quotients lose nothing. */
function withoutReturn(cents: number, roiBps: number): number {
  const whole = 10_000 + roiBps;
  const rest = ((cents % whole) + whole) % whole;
  return ((cents - rest) / whole) * 10_000 + Math.floor((rest * 10_000) / whole);
}

/**
 * The most to pay all-in for what leaves a net: min(net ÷ (1 + ROI), net − profit) − travel − repair, never negative.
 * Rounded down, so that what is wanted is met to the cent; the return counts on travel and repair too. Costs are at
 * least 0, so it is never above a net that is positive; 0 means not worth buying to resell. Never throws.
 */
export function maxBuy(wanted: Wanted): MaxBuy {
  const { netCents, travelCents, repairCents } = wanted;
  const byReturnCents = withoutReturn(netCents, wanted.roiBps);
  const byProfitCents = netCents - wanted.minProfitCents;
  const boundBy = byProfitCents < byReturnCents ? "profit" : "return";
  const leftCents = Math.min(byReturnCents, byProfitCents) - travelCents - repairCents;
  return { byReturnCents, byProfitCents, boundBy, leftCents, maxBuyCents: Math.max(0, leftCents) };
}
