import type { Offer } from "../../contract";
import { CURRENCY_OF } from "../../core/kinds/places";
import { hashOf } from "../../core/random";
import { amount, valueText } from "../money";
import type { Site } from "../sites";

function perDollar(currency: string): number {
  return Object.values(CURRENCY_OF).find((one) => one.currency === currency)?.perDollar ?? 1;
}

/** One in six sellers who send at all sends abroad, too. */
function isSentAbroad({ shippingCents, thingId }: Offer): boolean {
  return shippingCents !== null && hashOf(`abroad ${thingId}`) % 6 === 0;
}

export function isShownOn(offer: Offer, site: Site): boolean {
  return offer.currency === site.currency || isSentAbroad(offer);
}

/** In the currency of the site; eBay converts at a rate of its own. */
export function shownCents(cents: number, currency: string, site: Site): number {
  if (currency === site.currency) return cents;
  return Math.round((cents * perDollar(site.currency)) / perDollar(currency));
}

/** An amount as a site shows it: what was converted says from what. */
export function shownAmount(cents: number, currency: string, site: Site) {
  const shown = amount(shownCents(cents, currency, site), site.currency);
  return currency === site.currency
    ? shown
    : { ...shown, convertedFromValue: valueText(cents), convertedFromCurrency: currency };
}
