import type { Theme } from "@/lib/domain/prefs/user-prefs.schema";
import { THEME_COOKIE } from "./theme-cookie";

const YEAR_SECONDS = 31_536_000;

/** Changes the theme of this page at once, and of every page of this browser that is opened signed out. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and on plain http
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`;
}
