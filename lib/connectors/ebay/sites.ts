import type { Site } from "../contract";

type EbaySite = Site & { readonly locale: string };

const site = (id: string, label: string, currency: string, locale: string): EbaySite => ({
  id,
  label,
  currency,
  locale,
});

/** Source: MarketplaceIdEnum and its locales, https://developer.ebay.com/api-docs/static/rest-request-components.html (read 2026-10-03). */
export const EBAY_SITES = [
  site("EBAY_US", "United States", "USD", "en-US"),
  site("EBAY_GB", "United Kingdom", "GBP", "en-GB"),
  site("EBAY_DE", "Germany", "EUR", "de-DE"),
  site("EBAY_FR", "France", "EUR", "fr-FR"),
  site("EBAY_IT", "Italy", "EUR", "it-IT"),
  site("EBAY_ES", "Spain", "EUR", "es-ES"),
  site("EBAY_AU", "Australia", "AUD", "en-AU"),
  site("EBAY_CA", "Canada", "CAD", "en-CA"),
  site("EBAY_AT", "Austria", "EUR", "de-AT"),
  site("EBAY_BE", "Belgium", "EUR", "nl-BE"),
  site("EBAY_CH", "Switzerland", "CHF", "de-CH"),
  site("EBAY_IE", "Ireland", "EUR", "en-IE"),
  site("EBAY_NL", "Netherlands", "EUR", "nl-NL"),
  site("EBAY_PL", "Poland", "PLN", "pl-PL"),
  site("EBAY_HK", "Hong Kong", "HKD", "zh-HK"),
  site("EBAY_SG", "Singapore", "SGD", "en-SG"),
] as const satisfies readonly EbaySite[];

/** The site of that name; the United States where none is named; undefined where there is no such site. */
export function ebaySite(id: string | null): EbaySite | undefined {
  return EBAY_SITES.find((known) => known.id === (id ?? "EBAY_US"));
}
