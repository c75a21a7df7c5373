import type { UpdateUserPrefsInput, UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";

/** What the form holds: the preferences, with the coordinates as they are typed. */
export type PrefsDraft = Pick<UserPrefs, "currency" | "distanceUnit" | "timeZone" | "locale"> & {
  readonly homeLabel: string;
  readonly homeLatitude: string;
  readonly homeLongitude: string;
};

export function draftOf(prefs: UserPrefs): PrefsDraft {
  return {
    homeLabel: prefs.homeLabel ?? "",
    homeLatitude: prefs.homeLatitude?.toString() ?? "",
    homeLongitude: prefs.homeLongitude?.toString() ?? "",
    currency: prefs.currency,
    distanceUnit: prefs.distanceUnit,
    timeZone: prefs.timeZone,
    locale: prefs.locale,
  };
}

/** The number that was typed, with either minus; null when empty, NaN when it is none. */
function numberOf(text: string): number | null {
  const bare = text.trim().replace("−", "-").replace(",", ".");
  return bare === "" ? null : Number(bare);
}

export type DraftChanges =
  | { readonly kind: "none" }
  | { readonly kind: "changes"; readonly input: UpdateUserPrefsInput }
  | { readonly kind: "unreadable"; readonly errors: Readonly<Record<string, string>> };

/** What differs from the stored preferences, ready for the API; the two coordinates go together. */
export function changesOf(draft: PrefsDraft, stored: UserPrefs): DraftChanges {
  const before = draftOf(stored);
  const changed = (name: keyof PrefsDraft) => draft[name] !== before[name];
  const names = (Object.keys(before) as (keyof PrefsDraft)[]).filter(changed);
  if (names.length === 0) return { kind: "none" };

  const latitude = numberOf(draft.homeLatitude);
  const longitude = numberOf(draft.homeLongitude);
  const errors = {
    ...(Number.isNaN(latitude) && { homeLatitude: "Give a number, such as 37.8044." }),
    ...(Number.isNaN(longitude) && { homeLongitude: "Give a number, such as −122.2712." }),
  };
  if (Object.keys(errors).length > 0) return { kind: "unreadable", errors };

  const moved = changed("homeLatitude") || changed("homeLongitude");
  const input: UpdateUserPrefsInput = {
    ...(changed("homeLabel") && { homeLabel: draft.homeLabel.trim() || null }),
    ...(moved && { homeLatitude: latitude, homeLongitude: longitude }),
    ...(changed("currency") && { currency: draft.currency }),
    ...(changed("distanceUnit") && { distanceUnit: draft.distanceUnit }),
    ...(changed("timeZone") && { timeZone: draft.timeZone }),
    ...(changed("locale") && { locale: draft.locale }),
  };
  return { kind: "changes", input };
}
