import type { Transaction } from "@/db/client";
import { userPrefs } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { BrowserFacts } from "@/lib/domain/prefs/browser-facts.schema";
import { prefsOfBrowser } from "@/lib/domain/prefs/prefs-of-browser";

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
  sellOn: userPrefs.sellOn,
  targetRoiBps: userPrefs.targetRoiBps,
  returnReserveBps: userPrefs.returnReserveBps,
  promoBps: userPrefs.promoBps,
  salesTaxBps: userPrefs.salesTaxBps,
  resaleCurrency: userPrefs.resaleCurrency,
  minProfitCents: userPrefs.minProfitCents,
  packingCents: userPrefs.packingCents,
  shippingOutCents: userPrefs.shippingOutCents,
  travelPer100KmCents: userPrefs.travelPer100KmCents,
  travelFreeMetres: userPrefs.travelFreeMetres,
};

/** What a new account starts with; no row where the browser said nothing that is known. */
export async function insertFirstPrefs(
  tx: Transaction,
  userId: Id<"user">,
  facts: BrowserFacts,
): Promise<void> {
  const prefs = prefsOfBrowser(facts);
  if (Object.keys(prefs).length > 0) await tx.insert(userPrefs).values({ userId, ...prefs });
}
