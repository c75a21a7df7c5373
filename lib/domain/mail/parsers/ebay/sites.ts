/** eBay's sites that write to people, and what a bare sign means there. */
export const EBAY_SITES = [
  { domain: "ebay.com", currency: "USD" },
  { domain: "ebay.co.uk", currency: "GBP" },
  { domain: "ebay.de", currency: "EUR" },
  { domain: "ebay.at", currency: "EUR" },
  { domain: "ebay.ch", currency: "CHF" },
  { domain: "ebay.fr", currency: "EUR" },
  { domain: "ebay.it", currency: "EUR" },
  { domain: "ebay.es", currency: "EUR" },
  { domain: "ebay.ie", currency: "EUR" },
  { domain: "ebay.nl", currency: "EUR" },
  { domain: "ebay.be", currency: "EUR" },
  { domain: "ebay.pl", currency: "PLN" },
  { domain: "ebay.ca", currency: "CAD" },
  { domain: "ebay.com.au", currency: "AUD" },
] as const;
