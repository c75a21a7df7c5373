"use client";

import { Keyboard, LogOut, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useLayoutEffect, useMemo, useState } from "react";
import type { Theme } from "@/lib/domain/prefs/user-prefs.schema";
import { undoLast } from "../ui/notify";
import { applyTheme } from "./apply-theme";
import { CommandPalette } from "./command-palette";
import { type NavigationItem, navigationFor } from "./navigation";
import { PhoneBar } from "./phone-bar";
import { ShortcutSheet } from "./shortcut-sheet";
import { ShortcutProvider, useShortcut } from "./shortcuts";
import { SideRail } from "./side-rail";
import type { Viewer } from "./viewer";

type Props = {
  viewer: Viewer;
  /** As stored; a change is shown at once and handed to `onThemeSave`. */
  theme: Theme;
  singleKeys: boolean;
  onThemeSave: (theme: Theme) => void;
  onSignOut: () => void;
  /** Shown in the rail's foot and behind "You" while demo data is there. */
  demo?: ReactNode;
  children: ReactNode;
};

/** What stands around every page behind sign-in: rail or bottom bar, search box, keys. */
export function DashboardFrame({ singleKeys, ...props }: Props) {
  return (
    <ShortcutProvider enabled={singleKeys}>
      <Frame {...props} />
    </ShortcutProvider>
  );
}

function Frame({
  viewer,
  theme: stored,
  onThemeSave,
  onSignOut,
  demo,
  children,
}: Omit<Props, "singleKeys">) {
  const [theme, setTheme] = useState(stored);
  const [seen, setSeen] = useState(stored);
  if (stored !== seen) {
    setSeen(stored);
    setTheme(stored);
  }
  const [searching, setSearching] = useState(false);
  const [showingKeys, setShowingKeys] = useState(false);
  useLayoutEffect(() => applyTheme(theme), [theme]);

  const changeTheme = useCallback(
    (next: Theme) => {
      setTheme(next);
      onThemeSave(next);
    },
    [onThemeSave],
  );
  const actions = useMemo(
    () => [
      { id: "light", label: "Switch to light theme", icon: Sun, run: () => changeTheme("light") },
      { id: "dark", label: "Switch to dark theme", icon: Moon, run: () => changeTheme("dark") },
      { id: "keys", label: "Show all keys", icon: Keyboard, run: () => setShowingKeys(true) },
      { id: "sign-out", label: "Sign out", icon: LogOut, run: onSignOut },
    ],
    [changeTheme, onSignOut],
  );
  const pages = useMemo(() => navigationFor(viewer), [viewer]);
  const shared = {
    viewer,
    theme,
    demo,
    onThemeChange: changeTheme,
    onSearch: () => setSearching(true),
    onSignOut,
  };
  return (
    <div className="min-h-dvh sm:grid sm:grid-cols-[var(--rail)_minmax(0,1fr)]">
      <a
        href="#main"
        className="fixed top-2 left-[-999px] z-50 rounded-2 bg-ink px-3 py-2 text-on-ink focus:left-2"
      >
        Skip to content
      </a>
      <SideRail {...shared} onShowKeys={() => setShowingKeys(true)} />
      <main
        id="main"
        tabIndex={-1}
        className="page-columns min-w-0 outline-none max-sm:pb-[calc(var(--bar)+36px)]"
      >
        {children}
      </main>
      <PhoneBar {...shared} />
      <GlobalKeys pages={pages} onSearch={() => setSearching(true)} />
      <CommandPalette
        pages={pages}
        open={searching}
        onOpenChange={setSearching}
        actions={actions}
      />
      <ShortcutSheet open={showingKeys} onOpenChange={setShowingKeys} />
    </div>
  );
}

/** `/` goes to the page's own search field where it has one. */
function GlobalKeys(props: { pages: readonly NavigationItem[]; onSearch: () => void }) {
  const { pages, onSearch } = props;
  const focusSearch = () => {
    const field = document.querySelector<HTMLInputElement>("main input[type=search]");
    if (!field) return onSearch();
    field.focus();
    field.select();
  };
  useShortcut("/", "Search or filter", focusSearch, "Everywhere");
  useShortcut("z", "Undo what the message offers", undoLast, "Everywhere");
  return pages.map((item) =>
    item.key ? <GoKey key={item.id} letter={item.key} label={item.label} href={item.href} /> : null,
  );
}

function GoKey({ letter, label, href }: { letter: string; label: string; href: string }) {
  const router = useRouter();
  useShortcut(`g ${letter}`, label, () => router.push(href), "Go to");
  return null;
}
