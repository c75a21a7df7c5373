"use client";

import { useRef } from "react";

const FIRST = "input,select,textarea,button,a[href],[tabindex='0']";

/**
 * Where focus goes when something opens: its first control below the head, else the box itself. Not the
 * closing cross, whose tooltip would pop up, and by touch never a field, which would raise the keyboard.
 */
export function useInitialFocus() {
  const popup = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const initialFocus = (openedBy: string) =>
    (openedBy === "touch" ? null : content.current?.querySelector<HTMLElement>(FIRST)) ??
    popup.current ??
    true;
  return { popup, content, initialFocus };
}
