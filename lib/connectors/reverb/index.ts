import { defineConnector } from "../define-connector";
import { connectReverb } from "./client";
import { REVERB, ReverbKeys } from "./keys";
import { reverbOAuth } from "./oauth";
import { reverbWebhooks } from "./webhooks";

export const reverb = defineConnector({
  id: REVERB.connectorId,
  label: REVERB.label,
  endpoints: { api: "https://api.reverb.com/api", web: "https://reverb.com" },
  sites: [],
  terms: {
    keepMinutes: null,
    isApart: false,
    mayTrain: true,
    mayFetchPhotos: true,
    attribution: "Listings from Reverb (https://reverb.com)",
    sourceUrl: "https://reverb.com/page/api",
    readOn: null,
  },
  limits: {
    requestsPerDay: null,
    // Reverb publishes none; one a second is our own restraint.
    rate: { calls: 60, everyMs: 60_000 },
    dayZone: "UTC",
    sourceUrl: "https://reverb.com/page/api",
    readOn: null,
  },
  offers: ["search", "item", "comps", "account"],
  needs: { search: "keys", account: "oauth", signInKeys: ["clientId", "clientSecret"] },
  keysHelp:
    "Make a personal access token with the scopes public and read_profile at https://reverb.com/my/api_settings.",
  keys: ReverbKeys,
  connect: connectReverb,
  oauth: reverbOAuth,
  webhooks: reverbWebhooks,
});
