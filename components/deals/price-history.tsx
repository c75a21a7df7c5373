import { minorDigits } from "@/lib/core/currency";
import { money } from "@/lib/core/money";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import type { PriceChange } from "@/lib/domain/deals/price-change.schema";
import { formatInstant } from "../format/format-instant";
import { formatMoney } from "../format/format-money";
import { formatRelativeTime } from "../format/format-relative-time";
import type { DealFormat } from "./deal-format";
import { PriceSteps } from "./price-steps";

const DAY_MS = 86_400_000;

type Props = {
  readonly deal: Deal;
  /** In order of time, at least one. */
  readonly changes: readonly PriceChange[];
  readonly format: DealFormat;
};

/** The stretch at the end that is in the listing's present currency: prices in two cannot share a scale. */
function inPresentCurrency({ deal, changes }: Props): readonly PriceChange[] {
  const last = changes.findLastIndex(({ price }) => price.currency !== deal.price.currency);
  return changes.slice(last + 1);
}

function plural(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

/** "41 days, 3 drops". */
export function priceHistoryNote(props: Props): string {
  const changes = inPresentCurrency(props);
  const prices = changes.map(({ price }) => price.cents);
  const moves = prices.slice(1).map((cents, index) => cents - (prices[index] ?? cents));
  const drops = moves.filter((move) => move < 0).length;
  const rises = moves.filter((move) => move > 0).length;
  const start = changes[0]?.observedFrom.getTime() ?? 0;
  const days = Math.round((endOf(props).getTime() - start) / DAY_MS);
  const parts = [
    days < 1 ? "today" : plural(days, "day"),
    ...(drops > 0 ? [plural(drops, "drop")] : []),
    ...(rises > 0 ? [plural(rises, "rise")] : []),
    ...(drops + rises === 0 ? ["one price"] : []),
  ];
  return parts.join(", ");
}

/** What is for sale runs up to now; what is gone ends where it was last seen. */
function endOf({ deal, changes, format }: Props): Date {
  if (deal.state === "active") return format.now;
  return changes.at(-1)?.observedUntil ?? format.now;
}

/** Within one day it is the time that tells two changes apart. */
function writesTimes(props: Props): boolean {
  const start = inPresentCurrency(props)[0]?.observedFrom.getTime() ?? 0;
  return endOf(props).getTime() - start < DAY_MS;
}

function timeOf(at: Date, { locale, timeZone }: DealFormat): string {
  return formatInstant(at, locale, timeZone, { hour: "numeric", minute: "2-digit" });
}

/** The picture's answer in words. */
export function priceHistoryAnswer(props: Props): string {
  const { format } = props;
  const changes = inPresentCurrency(props);
  const isTimed = writesTimes(props);
  const first = changes[0];
  const distinct = changes.filter(
    ({ price }, index) => price.cents !== changes[index - 1]?.price.cents,
  );
  const steps = distinct.map(({ price, observedFrom }, index) => {
    const preposition = index === distinct.length - 1 ? "since" : isTimed ? "at" : "on";
    if (isTimed) {
      return `${formatMoney(price, format.locale)} ${preposition} ${timeOf(observedFrom, format)}`;
    }
    const day = formatRelativeTime(observedFrom, format.now, format);
    const ago = format.now.getTime() - observedFrom.getTime() < DAY_MS && day !== "just now";
    return `${formatMoney(price, format.locale)} ${preposition} ${day}${ago ? " ago" : ""}`;
  });
  return first ? `Price steps: ${steps.join(", ")}` : "No price was seen.";
}

/** How the asking price moved, as a step line. */
export function PriceHistory(props: Props) {
  const { deal, format } = props;
  const changes = inPresentCurrency(props);
  const isTimed = writesTimes(props);
  const { currency } = deal.price;
  const value = deal.verdict?.value;
  // The zones are all-in prices; the line is asking prices, so what comes on top is taken off.
  const extra = (deal.verdict?.allIn.cents ?? deal.price.cents) - deal.price.cents;
  const good =
    value?.kind === "scored" && deal.verdict?.allIn.currency === currency
      ? {
          fromCents: value.market.quantiles.q10Cents - extra,
          toCents: value.market.quantiles.q25Cents - extra,
        }
      : null;
  const shared = {
    points: changes.map(({ observedFrom, observedUntil, price }) => ({
      observedFrom,
      observedUntil,
      cents: price.cents,
    })),
    until: endOf(props),
    good,
    majorCents: 10 ** minorDigits(currency),
    label: priceHistoryAnswer(props),
    write: (cents: number, signed = false) =>
      formatMoney(money(cents, currency), format.locale, { signed }),
    writeDay: (at: Date) =>
      isTimed ? timeOf(at, format) : formatRelativeTime(at, format.now, format),
  };
  return (
    <>
      <PriceSteps {...shared} width={790} className="max-sm:hidden" />
      <PriceSteps {...shared} width={326} className="sm:hidden" />
    </>
  );
}
