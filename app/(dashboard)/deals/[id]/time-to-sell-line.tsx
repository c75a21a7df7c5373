import { formatCount } from "@/components/format/format-count";
import { timeToSellSentence } from "@/lib/domain/resale/time-to-sell-sentence";
import type { DetailProps } from "./detail-props";

/** How long such things stay on offer; nothing where too few have ended to say so. */
export function TimeToSellLine({ detail, format }: DetailProps) {
  const sentence = timeToSellSentence(detail.timeToSell, {
    count: (n) => formatCount(n, format.locale),
  });
  if (!sentence) return null;
  return (
    <p className="text-text-2">
      <b>{sentence.said}.</b> <span className="t-12 text-text-3">{sentence.restsOn}</span>
    </p>
  );
}
