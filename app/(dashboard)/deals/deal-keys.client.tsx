"use client";

import { useRouter } from "next/navigation";
import { useShortcut } from "@/components/shell/shortcuts";
import type { DealsView } from "@/lib/domain/prefs/user-prefs.schema";
import { rememberView } from "./remember-view";

const deals = () => [...document.querySelectorAll<HTMLElement>("[data-deal]:not([hidden])")];
const current = () => document.activeElement?.closest<HTMLElement>("[data-deal]") ?? null;

function focusDeal(deal: HTMLElement | undefined): void {
  const link = deal?.querySelector<HTMLElement>("[data-deal-link]");
  link?.focus();
  link?.scrollIntoView({ block: "nearest" });
}

function move(step: 1 | -1): void {
  const all = deals();
  const here = current();
  const index = here ? all.indexOf(here) + step : step > 0 ? 0 : all.length - 1;
  focusDeal(all[Math.min(Math.max(index, 0), all.length - 1)]);
}

function press(mark: "saved" | "hidden"): void {
  const here = current();
  if (!here) return;
  const all = deals();
  const next = all[all.indexOf(here) + 1] ?? all[all.indexOf(here) - 1];
  here.querySelector<HTMLElement>(`[data-mark=${mark}]`)?.click();
  if (mark === "hidden") focusDeal(next);
}

function openAtSource(): void {
  const url = current()?.dataset.url;
  if (url) window.open(url, "_blank", "noopener,noreferrer");
}

type Props = {
  readonly otherView: DealsView;
  /** The list's address, to which the other view is added. */
  readonly address: string;
};

/** J K S H O V of the deals list; Enter opens what has the focus, / and Z belong to the frame. */
export function DealKeys({ otherView, address }: Props) {
  const router = useRouter();
  useShortcut("j", "Next deal", () => move(1));
  useShortcut("k", "Previous deal", () => move(-1));
  useShortcut("s", "Save the deal in focus", () => press("saved"));
  useShortcut("h", "Hide the deal in focus", () => press("hidden"));
  useShortcut("o", "Open it at its source", openAtSource);
  useShortcut("v", "Cards or table", () => {
    rememberView(otherView);
    const url = new URL(address, window.location.href);
    url.searchParams.set("view", otherView);
    router.push(`${url.pathname}${url.search}`, { scroll: false });
  });
  return null;
}
