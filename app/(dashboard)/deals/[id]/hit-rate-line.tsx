import { formatCount } from "@/components/format/format-count";
import { formatPercentBps } from "@/components/format/format-percent-bps";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import type { ServiceContext } from "@/lib/services/context";
import { getHitRate, type ShownHitRate } from "@/lib/services/ledger/get-hit-rate";

type Props = { readonly ctx: ServiceContext; readonly deal: Deal; readonly locale: string };

/** How often verdicts of this category were right; nothing where nobody knows yet. */
export async function HitRateLine({ ctx, deal, locale }: Props) {
  const { verdict, category } = deal;
  if (verdict?.value.kind !== "scored") return null;
  const { modelVersion } = verdict;
  const rate = await getHitRate({ ctx, input: { category, modelVersion } });
  if (!rate) return null;
  return <p className="t-12 text-text-3">{hitRateWords(rate, category, locale)}</p>;
}

/** "Verdicts on Guitars: 81 % of 312 sale prices fell inside the range, median error 12 %." */
export function hitRateWords(
  { from, outcomes, coverage80, medianApe }: ShownHitRate,
  category: string | null,
  locale: string,
): string {
  const share = (of: number) =>
    formatPercentBps(Math.round(of * 10_000), locale, { signed: false });
  const count = formatCount(outcomes, locale);
  const error = `median error ${share(medianApe)}`;
  if (from === "held-back") {
    return `On ${count} prices held back from learning, of all categories: ${share(coverage80)} fell inside the range, ${error}.`;
  }
  const what = category ? `Verdicts on ${category}` : "Verdicts without a category";
  return `${what}: ${share(coverage80)} of ${count} sale prices fell inside the range, ${error}.`;
}
