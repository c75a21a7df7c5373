"use client";

import { Dialog } from "../ui/dialog";
import { Kbd } from "../ui/kbd";
import { type Shortcut, useShortcut, useShortcutList } from "./shortcuts";

const GROUPS = ["On this page", "Go to", "Everywhere"] as const;
const NAMES: Record<string, string> = { enter: "Enter", escape: "Esc", " ": "Space" };
const keyName = (key: string) => NAMES[key] ?? key.toUpperCase();

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** The sheet of all keys that do something on this page. */
export function ShortcutSheet({ open, onOpenChange }: Props) {
  const list = useShortcutList();
  const shown = open ? list() : [];
  useShortcut("?", "All keys", () => onOpenChange(true), "Everywhere");
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keys"
      description="Off while a field has focus. Settings can switch single keys off."
    >
      <div className="grid gap-4">
        {GROUPS.map((group) => (
          <KeyGroup key={group} title={group} shortcuts={shown.filter((s) => s.group === group)} />
        ))}
      </div>
    </Dialog>
  );
}

function KeyGroup({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  const lines =
    title === "Everywhere"
      ? [{ keys: "ctrl k", label: "Search or jump" }, ...shortcuts]
      : shortcuts;
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className="t-12 font-medium text-text-3">{title}</h3>
      <dl className="mt-1 divide-y">
        {lines.map(({ keys, label }) => (
          <div key={keys} className="flex items-center justify-between gap-4 py-1.5">
            <dt>{label}</dt>
            <dd className="flex gap-1">
              {keys.split(" ").map((key) => (
                <Kbd key={key}>{key === "ctrl" ? "Ctrl" : keyName(key)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
