import { Plus, Undo2, X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { DealComp } from "@/lib/domain/deals/deal-comp.schema";
import type { EvidenceActions } from "./use-evidence";

type Props = { readonly comp: DealComp; readonly choose: EvidenceActions["choose"] };

/** What can never be used, whatever a person says. */
const BEYOND: ReadonlySet<DealComp["rejected"]> = new Set(["other-currency", "same-listing"]);

/** The one thing to do with a comp: strike it out, use it after all, or take that back. */
export function CompAction({ comp, choose }: Props) {
  const { id, title, rejected, choice } = comp;
  const look = "inline-grid size-7 max-sm:size-10 pointer-coarse:size-10";
  if (choice !== null) {
    const label = choice === "struck" ? `Bring back: ${title}` : `Do not add: ${title}`;
    return (
      <IconButton
        label={label}
        icon={choice === "struck" ? <Undo2 aria-hidden /> : <X aria-hidden />}
        onClick={() => choose({ id, title, choice: null })}
        className={look}
      />
    );
  }
  if (rejected === null) {
    return (
      <IconButton
        label={`Strike out: ${title}`}
        keys="X"
        icon={<X aria-hidden />}
        onClick={() => choose({ id, title, choice: "struck" })}
        className={look}
      />
    );
  }
  if (BEYOND.has(rejected)) return null;
  return (
    <IconButton
      label={`Use it: ${title}`}
      icon={<Plus aria-hidden />}
      onClick={() => choose({ id, title, choice: "added" })}
      className={look}
    />
  );
}
