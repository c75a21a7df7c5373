import { formatCount } from "@/components/format/format-count";
import type { DealComp } from "@/lib/domain/deals/deal-comp.schema";
import type { EvidenceActions } from "./use-evidence";

/** "You struck out 2 comps and added 1"; null without a choice. */
export function choiceWords(comps: readonly DealComp[], locale: string): string | null {
  const of = (choice: DealComp["choice"]) => comps.filter((comp) => comp.choice === choice).length;
  const [struck, added] = [of("struck"), of("added")];
  const comp = (count: number) => `${formatCount(count, locale)} ${count === 1 ? "comp" : "comps"}`;
  if (struck > 0 && added > 0) {
    return `You struck out ${comp(struck)} and added ${formatCount(added, locale)}`;
  }
  if (struck > 0) return `You struck out ${comp(struck)}`;
  return added > 0 ? `You added ${comp(added)}` : null;
}

type Props = {
  readonly comps: readonly DealComp[];
  readonly locale: string;
  readonly takeAllBack: EvidenceActions["takeAllBack"];
};

/** What the person chose in sum, and the way back. */
export function ChoicesLine({ comps, locale, takeAllBack }: Props) {
  const words = choiceWords(comps, locale);
  if (words === null) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 border-b bg-sunken px-4 py-1.5">
      <span>{words}, for yourself alone</span>
      <span aria-hidden className="text-text-3">
        ·
      </span>
      <button
        type="button"
        onClick={takeAllBack}
        className="min-h-6 rounded-1 font-medium text-accent hover:underline max-sm:min-h-10 pointer-coarse:min-h-10"
      >
        Take back
      </button>
    </p>
  );
}
