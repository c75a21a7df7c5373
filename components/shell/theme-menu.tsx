"use client";

import { Monitor, Moon, Sun, SunMoon } from "lucide-react";
import type { Theme } from "@/lib/domain/prefs/user-prefs.schema";
import { IconButton } from "../ui/icon-button";
import { Menu, MenuChoice } from "../ui/menu";

const OPTIONS = [
  { value: "system", label: "Like this device", icon: <Monitor aria-hidden /> },
  { value: "light", label: "Light", icon: <Sun aria-hidden /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden /> },
] as const;

type Props = {
  theme: Theme;
  onThemeChange: (theme: Theme) => void;
  side?: "top" | "bottom";
};

export function ThemeMenu({ theme, onThemeChange, side = "bottom" }: Props) {
  return (
    <Menu
      side={side}
      align="end"
      trigger={<IconButton label="Switch theme" icon={<SunMoon />} side={side} />}
    >
      <MenuChoice label="Theme" value={theme} onValueChange={onThemeChange} options={OPTIONS} />
    </Menu>
  );
}
