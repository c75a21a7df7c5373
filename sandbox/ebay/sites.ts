/** The eBay sites that stand here. */
export const SITES = {
  EBAY_US: { treeId: "0", currency: "USD", country: "US", language: "en-US", host: "www.ebay.com" },
  EBAY_GB: {
    treeId: "3",
    currency: "GBP",
    country: "GB",
    language: "en-GB",
    host: "www.ebay.co.uk",
  },
  EBAY_DE: { treeId: "77", currency: "EUR", country: "DE", language: "de-DE", host: "www.ebay.de" },
} as const;

export type SiteId = keyof typeof SITES;
export type Site = (typeof SITES)[SiteId] & { readonly id: SiteId };

export const SITE_IDS = Object.keys(SITES).filter(isSiteId);

export function isSiteId(text: string): text is SiteId {
  return Object.hasOwn(SITES, text);
}

export function siteOf(id: SiteId): Site {
  return { id, ...SITES[id] };
}

/** An offer belongs to the site of its currency. */
export function siteOfCurrency(currency: string): Site {
  return siteOf(SITE_IDS.find((id) => SITES[id].currency === currency) ?? "EBAY_US");
}
