import { defineConnector } from "../define-connector";
import { connectEtsy } from "./client";
import { ETSY, EtsyKeys } from "./keys";
import { etsyOAuth } from "./oauth";
import { etsyWebhooks } from "./webhooks";

export const etsy = defineConnector({
  id: ETSY.connectorId,
  label: ETSY.label,
  endpoints: { api: "https://openapi.etsy.com", web: "https://www.etsy.com" },
  sites: [],
  terms: {
    // The hours were not found; six is the cautious choice.
    keepMinutes: 360,
    isApart: false,
    mayTrain: false,
    mayFetchPhotos: false,
    attribution:
      "The term 'Etsy' is a trademark of Etsy, Inc. This application uses the Etsy API but is not endorsed or certified by Etsy, Inc.",
    sourceUrl: "https://www.etsy.com/legal/api",
    readOn: null,
  },
  limits: {
    requestsPerDay: 10_000,
    rate: { calls: 10, everyMs: 1_000 },
    // The day rolls; none of the zones is its own.
    dayZone: "UTC",
    sourceUrl: "https://developers.etsy.com/documentation/essentials/rate-limits",
    readOn: null,
  },
  offers: ["search", "item", "account", "quota"],
  needs: { search: "keys", account: "oauth" },
  keysHelp:
    "Register an app at https://www.etsy.com/developers/register; Etsy decides whether to approve it.",
  keys: EtsyKeys,
  connect: connectEtsy,
  oauth: etsyOAuth,
  webhooks: etsyWebhooks,
});
