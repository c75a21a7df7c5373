"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { CornerDownLeft, type LucideIcon, Search, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { IconButton } from "../ui/icon-button";
import { Kbd } from "../ui/kbd";
import { POPUP_ITEM } from "../ui/popup-look";
import type { NavigationItem } from "./navigation";
import { type PaletteAction, type PaletteEntry, paletteEntries } from "./palette-entries";

type Props = {
  pages: readonly NavigationItem[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  actions: readonly PaletteAction[];
};

/** Ctrl K: jump to a page, do something, or search deals by title. */
export function CommandPalette({ pages, open, onOpenChange, actions }: Props) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const entries = useMemo(() => paletteEntries(query, pages, actions), [query, pages, actions]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      onOpenChange(true);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onOpenChange]);

  const choose = (entry: PaletteEntry) => {
    onOpenChange(false);
    if (entry.kind === "action") entry.run();
    else if (entry.kind === "search") router.push(entry.href);
    else if (entry.page.document) window.location.assign(entry.page.href);
    else router.push(entry.page.href);
  };

  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      onOpenChangeComplete={(isOpen) => {
        if (!isOpen) setQuery("");
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-(--base) data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          aria-label="Search or jump"
          className="fixed top-[12vh] left-1/2 z-50 flex max-h-[70dvh] w-[min(560px,calc(100vw-32px))] -translate-x-1/2 flex-col overflow-hidden rounded-3 border bg-raised shadow-lift-2 outline-none transition-[opacity,scale] duration-(--base) data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0 max-sm:top-4"
        >
          <Autocomplete.Root
            open
            inline
            items={entries}
            value={query}
            onValueChange={(next, details) => {
              if (details.reason !== "item-press") setQuery(next);
            }}
            itemToStringValue={(entry: PaletteEntry) => entry.label}
            filter={null}
            autoHighlight="always"
            keepHighlight
          >
            <div className="flex items-center gap-2.5 border-b px-3.5">
              <Search aria-hidden className="text-text-3" />
              <Autocomplete.Input
                aria-label="Search or jump"
                placeholder="Title, brand or model, or a page"
                className="h-12 min-w-0 flex-1 bg-transparent t-verdict text-text outline-none placeholder:text-text-3"
              />
              <Kbd className="max-sm:hidden">Esc</Kbd>
              <Dialog.Close
                render={<IconButton label="Close" icon={<X />} className="-mr-2.5 sm:hidden" />}
              />
            </div>
            <Autocomplete.List className="min-h-0 overflow-y-auto p-1.5">
              {(entry: PaletteEntry) => (
                <Autocomplete.Item
                  key={entry.id}
                  value={entry}
                  onClick={() => choose(entry)}
                  className={`${POPUP_ITEM} group min-h-9 px-2.5`}
                >
                  <EntryFace entry={entry} />
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function iconOf(entry: PaletteEntry): LucideIcon {
  if (entry.kind === "search") return Search;
  return entry.kind === "page" ? entry.page.icon : entry.icon;
}

function EntryFace({ entry }: { entry: PaletteEntry }) {
  const Icon = iconOf(entry);
  return (
    <>
      <Icon aria-hidden className="text-text-3" />
      <span className="min-w-0 flex-1 truncate">{entry.label}</span>
      {entry.kind === "page" && entry.page.key ? (
        <span className="flex gap-1 max-sm:hidden">
          <Kbd>G</Kbd>
          <Kbd>{entry.page.key.toUpperCase()}</Kbd>
        </span>
      ) : null}
      <CornerDownLeft
        aria-hidden
        className="invisible size-3.5 text-text-3 group-data-highlighted:visible"
      />
    </>
  );
}
