import { userPrefs } from "@/db/schema";

/** Exactly the columns that a person sees as preferences. */
export const USER_PREFS_COLUMNS = {
  homeLabel: userPrefs.homeLabel,
  homeLatitude: userPrefs.homeLatitude,
  homeLongitude: userPrefs.homeLongitude,
  currency: userPrefs.currency,
  distanceUnit: userPrefs.distanceUnit,
  timeZone: userPrefs.timeZone,
  locale: userPrefs.locale,
  theme: userPrefs.theme,
  dealsView: userPrefs.dealsView,
  singleKeys: userPrefs.singleKeys,
};
