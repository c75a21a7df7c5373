import type { UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";

/** What a figure needs to be written for one person; a whole UserPrefs fits. */
export type FormatContext = Pick<UserPrefs, "locale" | "timeZone" | "distanceUnit">;
