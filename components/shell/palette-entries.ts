import type { LucideIcon } from "lucide-react";
import type { NavigationItem } from "./navigation";

export type PaletteAction = {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
};

type Common = { readonly id: string; readonly label: string };
export type PaletteEntry =
  | (Common & { readonly kind: "search"; readonly href: string })
  | (Common & { readonly kind: "page"; readonly page: NavigationItem })
  | (PaletteAction & { readonly kind: "action" });

/** Every word of the query starts a word of the label. */
function answers(label: string, query: string): boolean {
  const words = label.toLowerCase().split(/\s+/);
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  return asked.every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * What the box offers for what was typed: pages and actions whose words begin like it, then the search
 * for deals, which is always there once something was typed. An empty box shows all pages and actions.
 */
export function paletteEntries(
  query: string,
  pages: readonly NavigationItem[],
  actions: readonly PaletteAction[],
): PaletteEntry[] {
  const text = query.trim();
  const found: PaletteEntry[] = [
    ...pages
      .filter(({ label }) => answers(label, text))
      .map((page) => ({ kind: "page", id: page.id, label: page.label, page }) as const),
    ...actions
      .filter(({ label }) => answers(label, text))
      .map((action) => ({ kind: "action", ...action }) as const),
  ];
  if (text === "") return found;
  const href = `/deals?q=${encodeURIComponent(text)}`;
  return [...found, { kind: "search", id: "search", label: `Search deals for “${text}”`, href }];
}
