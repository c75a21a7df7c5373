import type { DealVerdict } from "@/lib/domain/deals/deal.schema";
import { cn } from "../ui/cn";
import type { DealFormat } from "./deal-format";
import { evidenceCount } from "./evidence-words";

const PIPS = { firm: 4, usable: 3, thin: 2 } as const;
const WORDS = {
  firm: "firm evidence",
  usable: "usable evidence",
  thin: "thin evidence",
  none: "not enough evidence",
} as const;

function strengthOf(verdict: DealVerdict | null): { pips: number; word: string } {
  const value = verdict?.value;
  if (value?.kind === "scored") {
    return { pips: PIPS[value.confidence], word: WORDS[value.confidence] };
  }
  return { pips: value && value.found > 0 ? 1 : 0, word: WORDS.none };
}

type Props = {
  readonly verdict: DealVerdict | null;
  readonly format: DealFormat;
  readonly className?: string;
};

/** Four pips for how much the verdict rests on, and the count beside them. */
export function Confidence({ verdict, format, className }: Props) {
  const { pips, word } = strengthOf(verdict);
  return (
    <span
      title={word}
      className={cn("inline-flex items-center gap-[7px] align-middle whitespace-nowrap", className)}
    >
      <span aria-hidden className="inline-flex gap-0.5">
        {[1, 2, 3, 4].map((pip) => (
          <i
            key={pip}
            className={cn(
              "h-2.5 w-1 rounded-[1px]",
              pip <= pips ? "bg-text-2" : "shadow-[inset_0_0_0_1px_var(--edge)]",
            )}
          />
        ))}
      </span>
      {evidenceCount(verdict, format)}
      <span className="sr-only">, {word}</span>
    </span>
  );
}
