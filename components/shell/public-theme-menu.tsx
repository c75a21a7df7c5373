"use client";

import { useEffect, useState } from "react";
import { Theme } from "@/lib/domain/prefs/user-prefs.schema";
import { applyTheme } from "./apply-theme";
import { ThemeMenu } from "./theme-menu";

/** Signed out, the theme lives in this browser's cookie alone. */
export function PublicThemeMenu() {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => {
    setTheme(Theme.safeParse(document.documentElement.dataset.theme).data ?? "system");
  }, []);
  const change = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
  };
  return <ThemeMenu theme={theme} onThemeChange={change} />;
}
