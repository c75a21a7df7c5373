import { Theme } from "@/lib/domain/prefs/user-prefs.schema";

/** Read by the root layout, so that the first paint has the right colours. */
export const THEME_COOKIE = "deal-scout-theme";

/** What the cookie says, or null when it says nothing that is a theme. */
export function themeOfCookie(value: string | undefined): Theme | null {
  return Theme.safeParse(value).data ?? null;
}
