import { formatCount } from "@/components/format/format-count";
import { formatPercentBps } from "@/components/format/format-percent-bps";
import type { HitRate } from "@/lib/domain/ledger/hit-rate";
import { comparisonReason } from "@/lib/domain/model/comparison-reason";
import type { TrainedModel } from "@/lib/domain/model/model-overview.schema";

/** A fraction as "81 %". */
export function share(fraction: number, locale: string, decimals = 0): string {
  return formatPercentBps(Math.round(fraction * 10_000), locale, { signed: false, decimals });
}

/** "81 %", or "3 of 7" where there are too few for a share. */
export function insideWords({ coverage80, inside, outcomes }: HitRate, locale: string): string {
  if (coverage80 !== null) return share(coverage80, locale);
  return `${formatCount(inside, locale)} of ${formatCount(outcomes, locale)}`;
}

export function categoryWords(category: string): string {
  return category === "" ? "no category" : category;
}

/** Why a model was taken or not, as a sentence. */
export function reasonWords({ comparison }: TrainedModel, locale: string): string {
  const reason = comparisonReason(comparison);
  const count = (n: number) => formatCount(n, locale);
  switch (reason.kind) {
    case "values-more":
      return `Taken because it values ${count(reason.more)} more of the held-back comps than what was there before; both value only ${count(reason.rowsOfBoth)}, too few to compare errors.`;
    case "values-no-more":
      return `Not taken because it values no more of the held-back comps than the one in use; both value only ${count(reason.rowsOfBoth)}, too few to compare errors.`;
    case "less-loss":
      return `Taken because its error over the whole range is ${share(reason.share, locale, 1)} less on the same held-back comps.`;
    case "more-loss":
      return `Not taken because its error over the whole range is ${share(reason.share, locale, 1)} more on the same held-back comps.`;
    case "falls-silent":
      return `Not taken because it has nothing to say of ${count(reason.fewer)} held-back comps that the one in use values; where both do, its error is ${share(reason.share, locale, 1)} less.`;
  }
}

/** "3 s", "2 min". */
export function secondsWords(seconds: number, locale: string): string {
  return seconds < 90
    ? `${formatCount(seconds, locale)} s`
    : `${formatCount(Math.round(seconds / 60), locale)} min`;
}
