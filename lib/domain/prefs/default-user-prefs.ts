import { DEFAULT_RESALE_PREFS } from "./default-resale-prefs";
import type { UserPrefs } from "./user-prefs.schema";

/** What a person has before the first change; the same values as the column defaults of user_prefs. */
export const DEFAULT_USER_PREFS: UserPrefs = {
  homeLabel: null,
  homeLatitude: null,
  homeLongitude: null,
  currency: "USD",
  distanceUnit: "mi",
  timeZone: "UTC",
  locale: "en-US",
  theme: "system",
  dealsView: "table",
  singleKeys: true,
  ...DEFAULT_RESALE_PREFS,
};
