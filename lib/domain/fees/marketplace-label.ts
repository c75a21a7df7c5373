const LABELS: Readonly<Record<string, string>> = {
  craigslist: "Craigslist",
  depop: "Depop",
  discogs: "Discogs",
  ebay: "eBay",
  etsy: "Etsy",
  facebook: "Facebook Marketplace",
  mercari: "Mercari",
  offerup: "OfferUp",
  reverb: "Reverb",
  vinted: "Vinted",
  whatnot: "Whatnot",
};

/** How a marketplace is called; one without a name here goes by its id. */
export function marketplaceLabel(marketplace: string): string {
  return LABELS[marketplace] ?? marketplace.charAt(0).toUpperCase() + marketplace.slice(1);
}
