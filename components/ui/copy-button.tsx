"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button";

type Props = { text: string; label?: string; className?: string };

/** Puts `text` on the clipboard and says so in its own place. */
export function CopyButton({ text, label = "Copy", className }: Props) {
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");
  useEffect(() => {
    if (state === "ready") return;
    const timer = setTimeout(() => setState("ready"), 2_000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("refused");
    }
  };
  const words = { ready: label, copied: "Copied", refused: "Select and copy by hand" }[state];
  return (
    <Button
      size="sm"
      icon={state === "copied" ? <Check /> : <Copy />}
      onClick={copy}
      {...(className ? { className } : {})}
    >
      <span aria-live="polite">{words}</span>
    </Button>
  );
}
