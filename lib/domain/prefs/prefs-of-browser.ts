import type { BrowserFacts } from "./browser-facts.schema";
import { FORMAT_LOCALES } from "./format-locales";
import { isTimeZone } from "./is-time-zone";
import type { UserPrefs } from "./user-prefs.schema";

/** Where roads are signed in miles (CLDR, measurement systems US and UK). */
const MILE_REGIONS: readonly string[] = ["GB", "LR", "MM", "US"];

type FirstPrefs = Partial<Pick<UserPrefs, "timeZone" | "locale" | "distanceUnit">>;

function localeOf(tag: string | undefined): Intl.Locale | null {
  if (!tag) return null;
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}

/** The offered formats of a language, of its own region where they are, else of its largest. */
function offeredFormats({ language, region }: Intl.Locale): string | undefined {
  const largest = new Intl.Locale(language).maximize().region;
  return [region, largest]
    .map((one) => `${language}-${one}`)
    .find((tag) => FORMAT_LOCALES.includes(tag));
}

/**
 * The preferences that a new account starts with, from what its browser says of itself.
 * Only what is known for certain is in it; the rest stays at the defaults. Never throws.
 */
export function prefsOfBrowser({ timeZone, language }: BrowserFacts): FirstPrefs {
  const locale = localeOf(language);
  const region = locale?.region;
  const formats = locale && offeredFormats(locale);
  return {
    ...(timeZone && isTimeZone(timeZone) && { timeZone }),
    ...(formats && { locale: formats }),
    ...(region && { distanceUnit: MILE_REGIONS.includes(region) ? "mi" : "km" }),
  };
}
