import { AppError } from "@/lib/core/errors";
import type { Money } from "@/lib/core/money";
import type { Shipping } from "@/lib/domain/listing/listing-draft.schema";

type Stored = { readonly priceCurrency: string; readonly shippingCents: number | null };
type Change = { readonly price?: Money | undefined; readonly shipping?: Shipping | undefined };

function invalid(field: string, message: string): AppError {
  return new AppError("INVALID", message, { fields: [{ field, message }] });
}

/** Price and shipping of one row share a currency: the row stores it once. */
export function requireOneCurrency(price: Pick<Money, "currency">, shipping?: Shipping): void {
  if (!shipping?.cost || shipping.cost.currency === price.currency) return;
  const message = `Give shipping in ${price.currency}, the currency of the price.`;
  throw invalid("shipping.cost.currency", message);
}

/** The same after a change: a stored shipping cost does not silently take a new currency. */
export function requireNextCurrency(stored: Stored, { price, shipping }: Change): void {
  const currency = price?.currency ?? stored.priceCurrency;
  requireOneCurrency({ currency }, shipping);
  if (currency === stored.priceCurrency || stored.shippingCents === null || shipping) return;
  throw invalid("shipping", `Give shipping in ${currency} too, the new currency of the price.`);
}
