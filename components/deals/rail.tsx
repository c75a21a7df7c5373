import type { CurrencyCode } from "@/lib/core/currency";
import { money } from "@/lib/core/money";
import type { Quantiles } from "@/lib/domain/verdict/verdict.schema";
import { formatMoney } from "../format/format-money";
import { cn } from "../ui/cn";
import type { DealFormat } from "./deal-format";
import { evidenceNeeded } from "./evidence-words";
import { placeLabels, textWidth } from "./place-labels";
import styles from "./rail.module.css";
import { type RailPositions, railPositions } from "./rail-positions";
import { ownRailScale, sharedRailScale } from "./rail-scale";
import type { ShownVerdict } from "./shown-verdict";
import { verdictLook } from "./verdict-look";

type Props = {
  readonly verdict: ShownVerdict | null;
  /** `shared` in tables, so that rows can be compared; `own` shows one price best. */
  readonly scale: "shared" | "own";
  readonly format: DealFormat;
  /** The prices at q10, median and q90 below. */
  readonly withPrices?: boolean;
  readonly className?: string;
};

const LABEL_LINE_PX = 260;

const between = (from: number, to: number) => ({
  left: `${from}%`,
  right: `${(100 - to).toFixed(2)}%`,
});

/** Where the all-in price lies in its market. */
export function Rail({ verdict, scale, format, withPrices = false, className }: Props) {
  const value = verdict?.value;
  if (!verdict || value?.kind !== "scored") {
    const words = evidenceNeeded(verdict, format);
    return (
      <span
        role="img"
        aria-label={`No market range: ${words}`}
        className={cn(styles.rail, styles.empty, className)}
      >
        <span>{words}</span>
      </span>
    );
  }
  const { quantiles } = value.market;
  const allInCents = verdict.allIn.cents;
  const railScale =
    scale === "own" ? ownRailScale(quantiles, allInCents) : sharedRailScale(quantiles);
  const at = railPositions({ quantiles, allInCents, scale: railScale });
  const write = (cents: number) => formatMoney(money(cents, verdict.allIn.currency), format.locale);
  const label = `${write(allInCents)} all-in against a market of ${write(quantiles.q10Cents)} to ${write(quantiles.q90Cents)}, median ${write(quantiles.q50Cents)}`;
  const { band, certainty } = verdictLook(verdict);
  const tone = { great: "below", good: "below", fair: "ink", high: "above", overpriced: "above" };
  const side = band === "none" || band === "waiting" ? "ink" : tone[band];
  return (
    <span className={cn("block", className)}>
      <span
        role="img"
        aria-label={label}
        className={cn(styles.rail, certainty === "thin" && styles.thin)}
      >
        <b className={styles.whisker} style={between(at.q10, at.q90)} />
        <b className={styles.box} style={between(at.q25, at.q75)} />
        <b className={styles.median} style={{ left: `${at.q50}%` }} />
        <i
          className={cn(styles.mark, styles[side], at.isOff && styles.off)}
          style={{ left: `${at.allIn}%` }}
        />
      </span>
      {withPrices ? (
        <RailPrices
          at={at}
          quantiles={quantiles}
          currency={verdict.allIn.currency}
          format={format}
        />
      ) : null}
    </span>
  );
}

type PricesProps = {
  readonly at: RailPositions;
  readonly quantiles: Quantiles;
  readonly currency: CurrencyCode;
  readonly format: DealFormat;
};

function RailPrices({ at, quantiles, currency, format }: PricesProps) {
  const label = (percent: number, cents: number) => {
    const value = formatMoney(money(cents, currency), format.locale);
    return { at: (percent / 100) * LABEL_LINE_PX, width: textWidth(value, 11), value };
  };
  const placed = placeLabels(
    [
      label(at.q50, quantiles.q50Cents),
      label(at.q10, quantiles.q10Cents),
      label(at.q90, quantiles.q90Cents),
    ],
    { width: LABEL_LINE_PX },
  );
  return (
    <span aria-hidden className="relative mt-0.5 block h-4 t-11 text-text-3">
      {placed.map(({ value, centre }) => (
        <span
          key={value}
          className="absolute -translate-x-1/2"
          style={{ left: `${((centre / LABEL_LINE_PX) * 100).toFixed(2)}%` }}
        >
          {value}
        </span>
      ))}
    </span>
  );
}
