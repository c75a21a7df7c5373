import type { CurrencyCode } from "@/lib/core/currency";
import { money } from "@/lib/core/money";
import { isTakenLower } from "@/lib/domain/verdict/is-taken-lower";
import type { ValueAxis } from "@/lib/domain/verdict/verdict.schema";
import { formatMoney } from "../format/format-money";
import { formatPercentBps } from "../format/format-percent-bps";
import type { DealFormat } from "./deal-format";

/** What many prices of its kind say, and what the comps made of it; null where comps speak alone. */
export function learnedWords(
  value: ValueAxis,
  currency: CurrencyCode,
  { locale }: Pick<DealFormat, "locale">,
): string | null {
  if (value.kind !== "scored" || value.market.learned === null) return null;
  const { learned, tier, basis, haircutBps, quantiles } = value.market;
  const what = basis === "sold" ? "sales" : "asking prices";
  const taken =
    haircutBps !== null && isTakenLower(haircutBps)
      ? `, taken ${formatPercentBps(haircutBps, locale, { signed: false })} lower`
      : "";
  const write = (cents: number) => formatMoney(money(cents, currency), locale);
  const expected = Math.min(
    Number.MAX_SAFE_INTEGER,
    Math.max(1, Math.round(Math.exp(learned.logCents))),
  );
  const first = `Learned from many ${what} of its kind${taken}: about ${write(expected)}`;
  const median = write(quantiles.q50Cents);
  if (tier === "model") return `${first}. No comp is close enough to speak for itself.`;
  return write(expected) === median
    ? `${first}; the comps agree.`
    : `${first}; the comps then move it to ${median}.`;
}
