import { money } from "@/lib/core/money";
import { verdictSentence } from "@/lib/domain/verdict/verdict-sentence";
import { formatCount } from "../format/format-count";
import { formatMoney } from "../format/format-money";
import { formatPercentBps } from "../format/format-percent-bps";
import type { DealFormat } from "./deal-format";
import type { ShownVerdict } from "./shown-verdict";

type Props = {
  readonly verdict: ShownVerdict | null;
  readonly format: DealFormat;
  /** Only the first sentence, where space is short. */
  readonly isShort?: boolean;
};

/** What a person would say about the price. */
export function Sentence({ verdict, format, isShort = false }: Props) {
  if (verdict === null) {
    return <>Not judged yet. The verdict comes as soon as its comparable sales are read.</>;
  }
  const { locale } = format;
  const parts = verdictSentence(
    { allInCents: verdict.allIn.cents, value: verdict.value, compCount: verdict.compCount },
    {
      money: (cents) => formatMoney(money(cents, verdict.allIn.currency), locale),
      percent: (bps) => formatPercentBps(bps, locale, { signed: false }),
      count: (count) => formatCount(count, locale),
    },
  );
  return parts
    .filter((part) => !(isShort && part.detail))
    .map((part, index) =>
      part.strong ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
        <b key={index}>{part.text}</b>
      ) : (
        part.text
      ),
    );
}
