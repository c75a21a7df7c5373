const LABELS: Readonly<Record<string, string>> = {
  craigslist: "Craigslist",
  depop: "Depop",
  discogs: "Discogs",
  ebay: "eBay",
  etsy: "Etsy",
  facebook: "Facebook Marketplace",
  grailed: "Grailed",
  gumtree: "Gumtree",
  kleinanzeigen: "Kleinanzeigen",
  leboncoin: "Leboncoin",
  marktplaats: "Marktplaats",
  mercari: "Mercari",
  offerup: "OfferUp",
  "own-shop": "Own shop",
  poshmark: "Poshmark",
  reverb: "Reverb",
  ricardo: "Ricardo",
  vinted: "Vinted",
  wallapop: "Wallapop",
  whatnot: "Whatnot",
};

/** The marketplaces that have a name here, with or without known fees; others can be added by their id. */
export const KNOWN_MARKETPLACES: readonly string[] = Object.keys(LABELS);

/** How a marketplace is called; one without a name here goes by its id. */
export function marketplaceLabel(marketplace: string): string {
  const label = Object.hasOwn(LABELS, marketplace) ? LABELS[marketplace] : undefined;
  return label ?? marketplace.charAt(0).toUpperCase() + marketplace.slice(1);
}
