import type { DealVerdict } from "@/lib/domain/deals/deal.schema";
import { formatPercentBps } from "../format/format-percent-bps";
import { cn } from "../ui/cn";
import type { DealFormat } from "./deal-format";

type Props = { readonly verdict: DealVerdict | null; readonly format: DealFormat };

/** The all-in price against the median. */
export function Difference({ verdict, format }: Props) {
  const value = verdict?.value;
  // On the phone no head says what is not known, and the rail says it in full.
  if (value?.kind !== "scored") {
    return <span className="text-text-3 max-sm:hidden">not known</span>;
  }
  const tone = {
    great: "text-good",
    good: "text-good",
    fair: "",
    high: "text-over",
    overpriced: "text-over",
  };
  return (
    <span className={cn(tone[value.band])}>
      {formatPercentBps(value.differenceBps, format.locale)}
    </span>
  );
}
