import { money } from "@/lib/core/money";
import type { DealVerdict } from "@/lib/domain/deals/deal.schema";
import type { WeightedPrice } from "@/lib/domain/deals/weighted-density";
import { isTakenLower } from "@/lib/domain/verdict/is-taken-lower";
import type { Band } from "@/lib/domain/verdict/verdict.schema";
import { formatCount } from "../format/format-count";
import { formatMoney } from "../format/format-money";
import type { DealFormat } from "./deal-format";
import { StripGhosts, StripMarket, StripPrice, StripQuantiles, StripZones } from "./strip-drawing";
import { stripGeometry } from "./strip-geometry";

type Props = {
  readonly verdict: DealVerdict;
  readonly askingCents: number;
  /** The comps that were used, with their weight. */
  readonly comps: readonly WeightedPrice[];
  /** Prices of the comps that the person struck out. */
  readonly ghosts?: readonly number[];
  readonly format: DealFormat;
};

const PLACE: Readonly<Record<Band, string>> = {
  great: "below 9 of 10 of them",
  good: "below 3 of 4 of them",
  fair: "in their middle half",
  high: "above 3 of 4 of them",
  overpriced: "above 9 of 10 of them",
};

/** The picture's answer in words. */
export function stripAnswer(props: Props): string {
  const struck = props.ghosts?.length ?? 0;
  const words = `${formatCount(struck, props.format.locale)} more struck out by you.`;
  return struck > 0 ? `${marketAnswer(props)} ${words}` : marketAnswer(props);
}

function marketAnswer({ verdict, comps, format }: Props): string {
  const write = (cents: number) => formatMoney(money(cents, verdict.allIn.currency), format.locale);
  const prices = comps.map(({ cents }) => cents);
  const own = `This listing costs ${write(verdict.allIn.cents)} all-in`;
  if (prices.length === 0) return `${own}; there is no comparable price to set it against.`;
  const { value } = verdict;
  const range = `from ${write(Math.min(...prices))} to ${write(Math.max(...prices))}`;
  const count = formatCount(prices.length, format.locale);
  if (value.kind !== "scored") {
    return `${count} comparable ${prices.length === 1 ? "price" : "prices"} ${range}: too few for a market. ${own}.`;
  }
  const { basis, haircutBps } = value.market;
  const asked =
    haircutBps !== null && isTakenLower(haircutBps)
      ? "asking prices, taken lower,"
      : "asking prices";
  const what = basis === "sold" ? "sales" : asked;
  const median = write(value.market.quantiles.q50Cents);
  return `Distribution of ${count} comparable ${what} ${range}, median ${median}. ${own}, ${PLACE[value.band]}.`;
}

/** Where the price lies among its comparable prices; under five there are dots and no market. */
export function DistributionStrip(props: Props) {
  return (
    <>
      <Strip {...props} width={790} className="max-sm:hidden" />
      <Strip {...props} width={326} className="sm:hidden" />
    </>
  );
}

function Strip(props: Props & { readonly width: number; readonly className: string }) {
  const { verdict, askingCents, comps, ghosts = [], format, width } = props;
  const { value } = verdict;
  const quantiles = value.kind === "scored" ? value.market.quantiles : null;
  const allInCents = verdict.allIn.cents;
  const geometry = stripGeometry({ width, allInCents, askingCents, comps, ghosts, quantiles });
  const figures = { geometry, width, currency: verdict.allIn.currency, locale: format.locale };
  return (
    <svg
      viewBox={`0 0 ${width} ${quantiles ? 152 : 102}`}
      role="img"
      aria-label={stripAnswer(props)}
      className={`block w-full overflow-visible ${props.className}`}
    >
      <StripMarket
        geometry={geometry}
        median={quantiles && geometry.x(quantiles.q50Cents)}
        isThin={value.kind !== "scored" || value.confidence === "thin"}
      />
      <StripGhosts xs={ghosts.filter((cents) => !geometry.isOff(cents)).map(geometry.x)} />
      {quantiles ? null : (
        <line
          x1="0"
          x2={width}
          y1="92.5"
          y2="92.5"
          stroke="var(--edge)"
          strokeDasharray="1 4"
          strokeWidth="2"
        />
      )}
      <StripZones zones={geometry.zones} cutAt={geometry.x(allInCents)} />
      {quantiles ? <StripQuantiles {...figures} quantiles={quantiles} /> : null}
      <StripPrice
        {...figures}
        allInCents={allInCents}
        askingCents={askingCents}
        hasZones={quantiles !== null}
      />
    </svg>
  );
}
