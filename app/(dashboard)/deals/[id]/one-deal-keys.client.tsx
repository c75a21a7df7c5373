"use client";

import { useShortcut } from "@/components/shell/shortcuts";
import { useDeal } from "../deal-scope.client";

/** S H O of one deal's page. */
export function OneDealKeys() {
  const deal = useDeal();
  useShortcut("s", "Save", () => deal?.toggle("saved"));
  useShortcut("h", "Hide", () => deal?.toggle("hidden"));
  useShortcut("o", "Open it at its source", () => {
    const url = document.querySelector<HTMLElement>("[data-deal]")?.dataset.url;
    if (url) window.open(url, "_blank", "noopener,noreferrer");
  });
  return null;
}
