import { defineConnector } from "../define-connector";
import { connectEbay } from "./client";
import { EBAY, EbayKeys } from "./keys";
import { EBAY_SITES } from "./sites";
import { ebayAppToken, ebayOAuth } from "./tokens";
import { ebayWebhooks } from "./webhooks";

export const ebay = defineConnector({
  id: EBAY.connectorId,
  label: EBAY.label,
  endpoints: {
    api: "https://api.ebay.com",
    apiz: "https://apiz.ebay.com",
    auth: "https://auth.ebay.com",
  },
  sites: EBAY_SITES.map(({ id, label, currency }) => ({ id, label, currency })),
  terms: {
    // 8.1: shown item information may be no more than six hours old, and never beside that of other sites.
    keepMinutes: 360,
    isApart: true,
    mayTrain: false,
    mayFetchPhotos: false,
    attribution:
      "Listings from eBay, as of the time shown. See eBay's privacy notice: https://www.ebay.com/help/policies/member-behaviour-policies/user-privacy-notice-privacy-policy?id=4260",
    sourceUrl: "https://developer.ebay.com/join/api-license-agreement",
    readOn: null,
  },
  limits: {
    requestsPerDay: 5_000,
    rate: null,
    dayZone: "America/Los_Angeles",
    sourceUrl: "https://developer.ebay.com/develop/get-started/api-call-limits",
    readOn: null,
  },
  offers: ["search", "item", "account", "quota"],
  needs: { search: "keys", account: "oauth", signInKeys: ["ruName"] },
  keysHelp:
    "Sign up at https://developer.ebay.com, create a production keyset and subscribe to account deletion notices there; eBay keeps a keyset without them switched off.",
  keys: EbayKeys,
  connect: connectEbay,
  appToken: ebayAppToken,
  oauth: ebayOAuth,
  webhooks: ebayWebhooks,
});
