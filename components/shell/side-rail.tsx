"use client";

import { Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import type { Theme } from "@/lib/domain/prefs/user-prefs.schema";
import { cn } from "../ui/cn";
import { Kbd } from "../ui/kbd";
import { Tag } from "../ui/tag";
import { Tooltip } from "../ui/tooltip";
import { currentItem } from "./current-item";
import { initials } from "./initials";
import { Logo } from "./logo";
import { GROUP_LABELS, type NavigationItem, navigationFor } from "./navigation";
import { NavigationLink } from "./navigation-link";
import { ThemeMenu } from "./theme-menu";
import { UserMenu } from "./user-menu";
import type { Viewer } from "./viewer";

type Props = {
  viewer: Viewer;
  theme: Theme;
  onThemeChange: (theme: Theme) => void;
  onSearch: () => void;
  onShowKeys: () => void;
  onSignOut: () => void;
  /** Above the person: that this is demo data, and how to take it away. */
  demo?: ReactNode;
};

/** Hidden while the rail shows icons only; a screen reader still hears it. */
const WORD = "flex-1 max-lg:sr-only";

export function SideRail(props: Props) {
  const { viewer, theme, onThemeChange, onSearch, onShowKeys, onSignOut, demo } = props;
  const items = navigationFor(viewer);
  const current = currentItem(items, usePathname());
  const lines = (group: NavigationItem["group"]) => items.filter((i) => i.group === group);
  return (
    <nav
      aria-label="Main"
      className="sticky top-0 flex h-dvh flex-col gap-0.5 overflow-y-auto border-r px-2.5 pt-3.5 pb-3 max-sm:hidden"
    >
      <Link
        href="/deals"
        className="mb-1 flex items-center gap-[9px] self-start rounded-1 px-2 pt-0.5 pb-2 text-[15px] leading-[22px] font-semibold tracking-[-0.01em] text-text max-lg:self-center"
      >
        <Logo />
        <span className="max-lg:sr-only">Deal-Scout</span>
      </Link>
      <Tooltip content="Search or jump" keys="Ctrl K" side="right" className="lg:hidden">
        <button
          type="button"
          onClick={onSearch}
          className="relative flex h-8 shrink-0 items-center gap-2 rounded-2 border bg-surface px-2 text-text-3 transition-colors hover:bg-hover max-lg:justify-center"
        >
          <Search aria-hidden className="size-[15px]" />
          <span className="flex-1 text-left whitespace-nowrap max-lg:sr-only">Search or jump</span>
          <Kbd className="max-lg:hidden">^K</Kbd>
        </button>
      </Tooltip>
      {(["hunt", "sell"] as const).map((group) =>
        lines(group).length === 0 ? null : (
          <div key={group} className="mt-4 grid">
            <h2 className="px-2 pb-1 t-12 font-medium text-text-3 max-lg:hidden">
              {GROUP_LABELS[group]}
            </h2>
            {lines(group).map((item) => (
              <RailLine key={item.id} item={item} current={item === current} />
            ))}
          </div>
        ),
      )}
      <div className="mt-auto grid grid-cols-[minmax(0,1fr)] pt-2.5">
        {demo ? <DemoFoot>{demo}</DemoFoot> : null}
        {lines("foot").map((item) => (
          <RailLine key={item.id} item={item} current={item === current} />
        ))}
        <div className="mt-2 flex items-center gap-1 border-t pt-2 max-lg:flex-col">
          <UserMenu
            viewer={viewer}
            onShowKeys={onShowKeys}
            onSignOut={onSignOut}
            trigger={
              <button
                type="button"
                className="flex min-w-0 flex-1 items-center gap-[9px] rounded-2 p-1 pl-2 text-left transition-colors hover:bg-hover data-popup-open:bg-hover max-lg:flex-none max-lg:p-1"
              >
                <span
                  aria-hidden
                  className="grid size-7 shrink-0 place-items-center rounded-full bg-mkt-1 t-11 font-semibold text-text"
                >
                  {initials(viewer.name, viewer.email)}
                </span>
                <span className="min-w-0 max-lg:sr-only">
                  <span className="block truncate font-medium text-text">
                    {viewer.name ?? viewer.email}
                  </span>
                  <span className="block truncate t-12 text-text-3">{viewer.place}</span>
                </span>
              </button>
            }
          />
          <ThemeMenu theme={theme} onThemeChange={onThemeChange} side="top" />
        </div>
      </div>
    </nav>
  );
}

/** The note where there is room for its words; among icons only the tag, which leads to where it stands first. */
function DemoFoot({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <div className="mb-2.5 rounded-2 border border-dashed border-edge p-2.5 t-12 max-lg:hidden">
        {children}
      </div>
      <Tooltip content="Made-up data: about the demo" side="right" className="lg:hidden">
        <Link
          href="/settings"
          className="mb-1 grid h-8 place-items-center rounded-2 hover:bg-hover lg:hidden pointer-coarse:h-10"
        >
          <Tag tone="dashed" className="px-0.5 t-11">
            demo
          </Tag>
        </Link>
      </Tooltip>
    </>
  );
}

function RailLine({ item, current }: { item: NavigationItem; current: boolean }) {
  const Icon = item.icon;
  return (
    <Tooltip content={item.label} side="right" className="lg:hidden">
      <NavigationLink
        item={item}
        current={current}
        className={cn(
          "relative flex h-[30px] items-center gap-[9px] rounded-2 px-2 font-medium text-text-2 transition-colors hover:bg-hover max-lg:h-8 max-lg:justify-center pointer-coarse:h-10",
          current && "bg-surface text-text shadow-[inset_0_0_0_1px_var(--line)] hover:bg-surface",
        )}
      >
        <Icon aria-hidden />
        <span className={WORD}>{item.label}</span>
      </NavigationLink>
    </Tooltip>
  );
}
