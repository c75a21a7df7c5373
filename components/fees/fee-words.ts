import type { CurrencyCode } from "@/lib/core/currency";
import { money } from "@/lib/core/money";
import type { FeeBase, FeeTerms } from "@/lib/domain/fees/fee-schedule.schema";
import { formatMoney } from "../format/format-money";
import { formatPercentBps } from "../format/format-percent-bps";

/** How fees are told in words, for one currency and locale. */
export function feeWords(currency: CurrencyCode, locale: string) {
  const percent = (bps: number) =>
    formatPercentBps(bps, locale, {
      signed: false,
      decimals: bps % 100 === 0 ? 0 : bps % 10 === 0 ? 1 : 2,
    });
  const amount = (cents: number) => formatMoney(money(cents, currency), locale, { cents: true });
  const limit = (cents: number) => formatMoney(money(cents, currency), locale);

  /** "13.6 % to $7,500, 2.35 % above"; with `reachCents` only what a base up to it meets. */
  const share = ({ tiers }: FeeTerms, reachCents = Number.POSITIVE_INFINITY): string => {
    const within = tiers.filter((_, at) => (tiers[at - 1]?.upToCents ?? 0) < reachCents);
    return within
      .map(({ upToCents, bps }, at) => {
        const isLast = at === within.length - 1;
        if (!isLast && upToCents !== null) return `${percent(bps)} to ${limit(upToCents)}`;
        return at === 0 ? percent(bps) : `${percent(bps)} above`;
      })
      .join(", ");
  };
  /** ", at least $1.99, at most $150"; nothing where there are none. */
  const bounds = ({ minimumCents, maximumCents }: FeeTerms): string =>
    [
      minimumCents === null ? "" : `, at least ${amount(minimumCents)}`,
      maximumCents === null ? "" : `, at most ${limit(maximumCents)}`,
    ].join("");
  /** "3.19 % + $0.49". */
  const payment = ({ payment: fee }: FeeTerms): string => {
    if (fee === null) return "";
    const parts = [
      fee.bps > 0 ? percent(fee.bps) : "",
      fee.fixedCents > 0 ? amount(fee.fixedCents) : "",
    ];
    return parts.filter(Boolean).join(" + ");
  };
  /** "$0.30 to $10, $0.40 above". */
  const order = ({ fixed }: FeeTerms): string =>
    fixed
      .map(({ ifTotalLteCents, amountCents }, index) => {
        if (ifTotalLteCents !== null) return `${amount(amountCents)} to ${limit(ifTotalLteCents)}`;
        return index === 0 ? amount(amountCents) : `${amount(amountCents)} above`;
      })
      .join(", ");
  /** "price, shipping and tax". */
  const base = ({ item, shipping, tax }: FeeBase): string => {
    const parts = [item ? "price" : "", shipping ? "shipping" : "", tax ? "tax" : ""].filter(
      Boolean,
    );
    const last = parts.pop();
    return parts.length > 0 ? `${parts.join(", ")} and ${last}` : (last ?? "nothing");
  };
  return { percent, amount, share, bounds, payment, order, base };
}
