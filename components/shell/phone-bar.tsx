"use client";

import { CircleUserRound, LogOut, Plus, Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { Theme } from "@/lib/domain/prefs/user-prefs.schema";
import { cn } from "../ui/cn";
import { Segmented } from "../ui/segmented";
import { Sheet } from "../ui/sheet";
import { currentItem } from "./current-item";
import { navigationFor } from "./navigation";
import { NavigationLink } from "./navigation-link";
import type { Viewer } from "./viewer";

type Props = {
  viewer: Viewer;
  theme: Theme;
  onThemeChange: (theme: Theme) => void;
  onSearch: () => void;
  onSignOut: () => void;
  demo?: ReactNode;
};

const TAB =
  "relative flex min-w-0 flex-1 flex-col items-center justify-center gap-[3px] t-11 text-text-3";
const HERE =
  "text-text before:absolute before:-top-px before:h-0.5 before:w-8 before:bg-text before:content-['']";
const LINE =
  "flex h-11 w-full items-center gap-3 rounded-2 text-left t-14 font-medium text-text hover:bg-hover";

/** The phone's bottom bar; what has no tab stands behind "You". */
export function PhoneBar(props: Props) {
  const [open, setOpen] = useState(false);
  const pathname = usePathname();
  const items = navigationFor(props.viewer);
  const current = currentItem(items, pathname);
  const tabs = items.filter((item) => item.phone === "tab");
  const adds = items.filter((item) => item.phone === "add");
  const behind = current !== null && current.phone === undefined;
  return (
    <nav
      aria-label="Main, phone"
      className="fixed inset-x-0 bottom-0 z-30 flex h-[calc(var(--bar)+env(safe-area-inset-bottom))] border-t bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {tabs.map((item) => (
        <NavigationLink
          key={item.id}
          item={item}
          current={item === current}
          className={cn(TAB, item === current && HERE)}
        >
          <item.icon aria-hidden className="size-5" />
          {item.label}
        </NavigationLink>
      ))}
      <button type="button" onClick={props.onSearch} className={TAB}>
        <Search aria-hidden className="size-5" />
        Search
      </button>
      {adds.map((item) => (
        <NavigationLink
          key={item.id}
          item={item}
          current={item === current}
          className={cn(TAB, "gap-px text-text-2", item === current && HERE)}
        >
          <span className="grid h-6 w-[34px] place-items-center rounded-2 bg-ink text-on-ink">
            <Plus aria-hidden className="size-[18px]" />
          </span>
          {item.label}
        </NavigationLink>
      ))}
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={cn(TAB, behind && HERE)}
      >
        <CircleUserRound aria-hidden className="size-5" />
        You
      </button>
      <YouSheet {...props} open={open} onOpenChange={setOpen} />
    </nav>
  );
}

type SheetProps = Props & { open: boolean; onOpenChange: (open: boolean) => void };

function YouSheet({
  viewer,
  theme,
  onThemeChange,
  onSignOut,
  demo,
  open,
  onOpenChange,
}: SheetProps) {
  const rest = navigationFor(viewer).filter((item) => item.phone === undefined);
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={viewer.name ?? viewer.email}
      description={viewer.place}
    >
      {demo ? <div className="border-b pb-3.5">{demo}</div> : null}
      <ul className="divide-y">
        {rest.map((item) => (
          <li key={item.id}>
            <NavigationLink
              item={item}
              current={false}
              onClick={() => onOpenChange(false)}
              className={LINE}
            >
              <item.icon aria-hidden className="size-5 text-text-2" />
              {item.label}
            </NavigationLink>
          </li>
        ))}
        <li className="flex items-center justify-between py-2">
          <span className="t-14 font-medium text-text">Theme</span>
          <Segmented
            label="Theme"
            value={theme}
            onValueChange={onThemeChange}
            options={[
              { value: "system", label: "Device" },
              { value: "light", label: "Light" },
              { value: "dark", label: "Dark" },
            ]}
          />
        </li>
        <li>
          <button type="button" onClick={onSignOut} className={LINE}>
            <LogOut aria-hidden className="size-5 text-text-2" />
            Sign out
          </button>
        </li>
      </ul>
    </Sheet>
  );
}
