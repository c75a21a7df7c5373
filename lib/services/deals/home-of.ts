import { AppError } from "@/lib/core/errors";
import type { DealsQuery } from "@/lib/domain/deals/deals-query.schema";
import type { UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";
import type { Coordinates } from "@/lib/domain/scoring/distance-km";

/** Where the person starts from; null when they have not said. */
export function homeOf(prefs: UserPrefs): Coordinates | null {
  const { homeLatitude: latitude, homeLongitude: longitude } = prefs;
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** INVALID when a distance is asked for and there is nothing to measure from. */
export function requireHomeFor(query: DealsQuery, home: Coordinates | null): void {
  if (home !== null || query.within === null) return;
  const message = "Set your home location first: distances are measured from it.";
  throw new AppError("INVALID", message, { fields: [{ field: "within", message }] });
}
