"use client";

import { Bookmark, Eye, EyeOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useDeal } from "./deal-scope.client";

const shorten = (title: string) => (title.length > 60 ? `${title.slice(0, 60)}…` : title);

/** Save and hide as icons, for a card or a row. */
export function MarkButtons() {
  const deal = useDeal();
  if (!deal) return null;
  const { saved, hidden, toggle } = deal;
  const title = shorten(deal.title);
  return (
    <>
      <IconButton
        label={`${saved ? "Take out of saved:" : "Save"} ${title}`}
        keys="S"
        icon={<Bookmark className={saved ? "fill-current" : undefined} />}
        aria-pressed={saved}
        data-mark="saved"
        onClick={() => toggle("saved")}
      />
      <IconButton
        label={`${hidden ? "Show again:" : "Hide"} ${title}`}
        keys="H"
        icon={hidden ? <Eye /> : <EyeOff />}
        data-mark="hidden"
        onClick={() => toggle("hidden")}
      />
    </>
  );
}

/** Save with its word, for the deal's own page. */
export function SaveButton({ className }: { readonly className?: string }) {
  const deal = useDeal();
  if (!deal) return null;
  return (
    <Button
      icon={<Bookmark aria-hidden className={deal.saved ? "fill-current" : undefined} />}
      aria-pressed={deal.saved}
      data-mark="saved"
      onClick={() => deal.toggle("saved")}
      {...(className ? { className } : {})}
    >
      {deal.saved ? "Saved" : "Save"}
    </Button>
  );
}

/** Hide with its word where there is room for it. */
export function HideButton({ className }: { readonly className?: string }) {
  const deal = useDeal();
  if (!deal) return null;
  const Icon = deal.hidden ? Eye : EyeOff;
  return (
    <Button
      icon={<Icon aria-hidden />}
      data-mark="hidden"
      onClick={() => deal.toggle("hidden")}
      {...(className ? { className } : {})}
    >
      {deal.hidden ? "Show again" : "Hide"}
    </Button>
  );
}
