import { CircleDot } from "lucide-react";
import { Button } from "@/components/ui/button";

type Props = { unsaved: boolean; saved: boolean; saving: boolean; onDiscard: () => void };

/** At the panel's end; on the phone it docks above the bar while something is unsaved. */
export function SaveBar({ unsaved, saved, saving, onDiscard }: Props) {
  return (
    <div
      className={
        unsaved
          ? "mt-5 flex items-center gap-2 max-sm:sticky max-sm:bottom-[calc(var(--bar)+8px)] max-sm:z-20 max-sm:-mx-2 max-sm:rounded-3 max-sm:border max-sm:bg-raised max-sm:p-2 max-sm:pl-3.5 max-sm:shadow-lift-2"
          : "mt-5 flex items-center gap-2"
      }
    >
      <p role="status" className="flex min-w-0 flex-1 items-center gap-1.5 text-text-3">
        {unsaved ? (
          <>
            <CircleDot aria-hidden className="size-3.5" />
            Unsaved changes
          </>
        ) : saved ? (
          "Saved"
        ) : null}
      </p>
      {unsaved ? (
        <Button variant="ghost" disabled={saving} onClick={onDiscard}>
          Discard
        </Button>
      ) : null}
      <Button type="submit" variant="primary" disabled={!unsaved} loading={saving}>
        Save
      </Button>
    </div>
  );
}
