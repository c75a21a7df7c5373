import { defineConnector } from "../define-connector";
import { connectDiscogs } from "./client";
import { DISCOGS, DiscogsKeys } from "./keys";

export const discogs = defineConnector({
  id: DISCOGS.connectorId,
  label: DISCOGS.label,
  endpoints: { api: "https://api.discogs.com", web: "https://www.discogs.com" },
  sites: [],
  terms: {
    // Suggested prices are "restricted data": shown no older than six hours, never for a commercial purpose.
    keepMinutes: 360,
    isApart: false,
    mayTrain: false,
    mayFetchPhotos: false,
    attribution:
      "Data provided by Discogs (https://www.discogs.com). This application uses Discogs' API but is not affiliated with, sponsored or endorsed by Discogs. 'Discogs' is a trademark of Zink Media, LLC.",
    sourceUrl: "https://support.discogs.com/hc/articles/360009334593-API-Terms-of-Use",
    readOn: null,
  },
  limits: {
    requestsPerDay: null,
    rate: { calls: 60, everyMs: 60_000 },
    dayZone: "UTC",
    sourceUrl: "https://www.discogs.com/developers",
    readOn: null,
  },
  offers: ["comps", "account", "quota"],
  needs: { search: "keys", account: "none" },
  keysHelp:
    "Generate a token at https://www.discogs.com/settings/developers. Discogs suggests prices only to accounts whose seller settings are filled in.",
  keys: DiscogsKeys,
  connect: connectDiscogs,
});
