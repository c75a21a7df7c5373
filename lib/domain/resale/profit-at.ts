type Bought = {
  readonly netCents: number;
  /** All-in. */
  readonly priceCents: number;
  readonly travelCents: number;
  readonly repairCents: number;
};

export type Profit = { readonly profitCents: number; readonly roiBps: number | null };

/** A gift that sells well has a return beyond every column. */
const ROI_BPS_LIMIT = 100_000_000;

/**
 * What buying at a price leaves, and the return on all that was laid out, 1/100 of a percent, rounded down.
 * Nothing laid out → no return (null). Never throws.
 */
export function profitAt({ netCents, priceCents, travelCents, repairCents }: Bought): Profit {
  const outlayCents = priceCents + travelCents + repairCents;
  const profitCents = netCents - outlayCents;
  if (outlayCents <= 0) return { profitCents, roiBps: null };
  const roiBps = Math.floor((profitCents * 10_000) / outlayCents);
  return { profitCents, roiBps: Math.max(-ROI_BPS_LIMIT, Math.min(ROI_BPS_LIMIT, roiBps)) };
}
