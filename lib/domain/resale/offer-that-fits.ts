import { type CurrencyCode, minorDigits } from "@/lib/core/currency";

/** An offer under half of what is asked is none. */
const LEAST_SHARE = 0.5;

type Offer = {
  readonly maxBuyCents: number;
  readonly askingCents: number;
  /** What comes on top of the asking price, such as known shipping. */
  readonly onTopCents: number;
  readonly currency: CurrencyCode;
};

/**
 * A round price to offer that keeps within the most to pay: three leading figures, rounded down, never below a whole
 * unit of the currency. Null where it would be no offer: not below the asking price, or under half of it.
 */
export function offerThatFits(offer: Offer): number | null {
  const { maxBuyCents, askingCents, onTopCents, currency } = offer;
  const most = maxBuyCents - onTopCents;
  if (most >= askingCents || most < askingCents * LEAST_SHARE || most <= 0) return null;
  const unit = 10 ** minorDigits(currency);
  const step = Math.max(unit, 10 ** (Math.floor(Math.log10(most)) - 2));
  const rounded = most - (most % step);
  return rounded > 0 ? rounded : null;
}
