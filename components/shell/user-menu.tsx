"use client";

import { Keyboard, LogOut, Settings } from "lucide-react";
import type { ReactElement } from "react";
import { Menu, MenuItem, MenuSeparator } from "../ui/menu";
import type { Viewer } from "./viewer";

type Props = {
  viewer: Viewer;
  trigger: ReactElement;
  onShowKeys: () => void;
  onSignOut: () => void;
};

export function UserMenu({ viewer, trigger, onShowKeys, onSignOut }: Props) {
  return (
    <Menu trigger={trigger} side="top" className="w-56">
      <div className="px-2 pt-1.5 pb-2">
        <div className="truncate font-medium text-text">{viewer.name ?? viewer.email}</div>
        {viewer.name ? <div className="truncate t-12 text-text-3">{viewer.email}</div> : null}
      </div>
      <MenuSeparator />
      <MenuItem icon={<Settings aria-hidden />} href="/settings">
        Settings
      </MenuItem>
      <MenuItem icon={<Keyboard aria-hidden />} keys="?" onClick={onShowKeys}>
        All keys
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden />} onClick={onSignOut}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
