import { formatCount } from "@/components/format/format-count";
import { formatMoney } from "@/components/format/format-money";
import { formatPercentBps } from "@/components/format/format-percent-bps";
import { money } from "@/lib/core/money";
import type { CaptureAnswer, CaptureVerdict } from "@/lib/domain/capture/capture.schema";
import { verdictSentence } from "@/lib/domain/verdict/verdict-sentence";
import type { CapturedAnswer, CapturedVerdict } from "@/lib/services/captures/internal";

function inWords(verdict: CapturedVerdict, locale: string): CaptureVerdict {
  const { allIn, value, compCount } = verdict;
  const sentence = verdictSentence(
    { allInCents: allIn.cents, value, compCount },
    {
      money: (cents) => formatMoney(money(cents, allIn.currency), locale),
      percent: (bps) => formatPercentBps(bps, locale, { signed: false }),
      count: (count) => formatCount(count, locale),
    },
  );
  return { ...verdict, sentence: sentence.map((part) => ({ ...part })) };
}

/** The answer with its sentence in the figures of its reader: an extension has no formats of its own. */
export function captureAnswer(answer: CapturedAnswer, locale: string): CaptureAnswer {
  if (answer.kind !== "listing") return answer;
  return { ...answer, verdict: answer.verdict && inWords(answer.verdict, locale) };
}
