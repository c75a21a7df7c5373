"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { isTyping } from "./is-typing";
import { matchKeys } from "./match-keys";

/** `keys` is lower case, parts apart by a space: "s", "g d", "[", "enter". */
export type Shortcut = {
  readonly keys: string;
  readonly label: string;
  readonly group: "Go to" | "Everywhere" | "On this page";
  readonly run: () => void;
};

type Registry = {
  readonly add: (shortcut: Shortcut) => () => void;
  readonly list: () => readonly Shortcut[];
};

const ShortcutContext = createContext<Registry | null>(null);
const SEQUENCE_MS = 1_500;

/** Nobody took it, nothing is being typed, no modifier; Shift only where a sign needs it, such as "?". */
function isForShortcuts(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || isTyping(event.target as HTMLElement | null)) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  return !(event.shiftKey && /^[a-z]$/i.test(event.key));
}

/** Listens for single keys as long as they are switched on, never while something is being typed. */
export function ShortcutProvider({ enabled, children }: { enabled: boolean; children: ReactNode }) {
  const shortcuts = useRef(new Set<Shortcut>());
  const pressed = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isForShortcuts(event)) return;
      const live = [...shortcuts.current];
      const keys = live.map((shortcut) => shortcut.keys);
      const match = matchKeys(keys, pressed.current, event.key.toLowerCase());
      clearTimeout(timer.current);
      pressed.current = match.kind === "wait" ? match.pressed : null;
      if (match.kind === "none") return;
      event.preventDefault();
      if (match.kind === "run") live.findLast(({ keys }) => keys === match.keys)?.run();
      else {
        timer.current = setTimeout(() => {
          pressed.current = null;
        }, SEQUENCE_MS);
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      clearTimeout(timer.current);
      pressed.current = null;
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [enabled]);

  const add = useCallback((shortcut: Shortcut) => {
    shortcuts.current.add(shortcut);
    return () => {
      shortcuts.current.delete(shortcut);
    };
  }, []);
  const registry = useMemo(() => ({ add, list: () => [...shortcuts.current] }), [add]);
  return <ShortcutContext value={registry}>{children}</ShortcutContext>;
}

/** The shortcuts that are live on this page, for the sheet of all keys. */
export function useShortcutList(): () => readonly Shortcut[] {
  const registry = useContext(ShortcutContext);
  return useCallback(() => registry?.list() ?? [], [registry]);
}

/**
 * Binds a key while the component is on the page; it also appears in the sheet of all keys (`?`).
 * The latest binding of a key wins. Outside the dashboard's frame it does nothing.
 */
export function useShortcut(
  keys: string,
  label: string,
  run: () => void,
  group: Shortcut["group"] = "On this page",
): void {
  const registry = useContext(ShortcutContext);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () => registry?.add({ keys, label, group, run: () => latest.current() }),
    [registry, keys, label, group],
  );
}
