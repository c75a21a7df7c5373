import type { CurrencyCode } from "@/lib/core/currency";
import { money } from "@/lib/core/money";
import type { Band, Quantiles } from "@/lib/domain/verdict/verdict.schema";
import { formatMoney } from "../format/format-money";
import { BAND_PATHS } from "./band-glyph";
import { BAND_WORDS } from "./band-words";
import { placeLabels, textWidth } from "./place-labels";
import type { Outline, StripGeometry, StripZone } from "./strip-geometry";

type Paint = { readonly fill: string; readonly ink: string };

const ZONE_PAINT: Readonly<Record<Band, Paint>> = {
  great: { fill: "var(--great)", ink: "var(--on-great)" },
  good: { fill: "var(--good-bg)", ink: "var(--good)" },
  fair: { fill: "var(--mkt-1)", ink: "var(--text-2)" },
  high: { fill: "var(--high-bg)", ink: "var(--high)" },
  overpriced: { fill: "var(--over)", ink: "var(--on-over)" },
};

const outline = (points: Outline) =>
  points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");

type MarketProps = {
  readonly geometry: StripGeometry;
  readonly median: number | null;
  readonly isThin: boolean;
};

/** The market in greys: density, its middle half, the median, one dot a comp. */
export function StripMarket({ geometry, median, isThin }: MarketProps) {
  const { density, core, dots } = geometry;
  const edge = { stroke: "var(--mkt-3)", strokeDasharray: "3 3", fill: "none" };
  return (
    <>
      {density ? (
        <polygon points={outline(density)} {...(isThin ? edge : { fill: "var(--mkt-1)" })} />
      ) : null}
      {core ? (
        <polygon
          points={outline(core)}
          {...(isThin ? { fill: "var(--mkt-1)" } : { fill: "var(--mkt-2)" })}
        />
      ) : null}
      {median === null ? null : (
        <line x1={median} x2={median} y1="30" y2="92" stroke="var(--text)" strokeWidth="1.5" />
      )}
      {dots.map((dot) => (
        <circle
          key={`${dot.x} ${dot.y}`}
          cx={dot.x.toFixed(1)}
          cy={dot.y.toFixed(1)}
          r={dot.radius.toFixed(1)}
          fill={isThin ? "var(--surface)" : "var(--mkt-3)"}
          stroke={isThin ? "var(--mkt-3)" : "var(--surface)"}
          strokeWidth="1.2"
        />
      ))}
    </>
  );
}

/** Where struck out comps stood: hollow and dashed, on the base line. */
export function StripGhosts({ xs }: { readonly xs: readonly number[] }) {
  return xs.map((x, index) => (
    <path
      // biome-ignore lint/suspicious/noArrayIndexKey: two may stand at one price
      key={`${x} ${index}`}
      d={`M${x.toFixed(1)} 79l6 6-6 6-6-6Z`}
      fill="var(--surface)"
      stroke="var(--text-3)"
      strokeWidth="1.4"
      strokeDasharray="2.2 1.6"
    />
  ));
}

type ZonesProps = {
  readonly zones: readonly StripZone[];
  /** Where the line of the price cuts through: words make way for it. */
  readonly cutAt: number;
};

/** Where a word of this length stands clear of the cut: the zone's middle, or that of its longer side. */
function clearMiddle({ from, to }: StripZone, length: number, cutAt: number): number | null {
  const middle = (from + to) / 2;
  const isCut = cutAt > from && cutAt < to && Math.abs(cutAt - middle) < length / 2 + 6;
  if (!isCut) return length + 8 <= to - from ? middle : null;
  const [start, end] = cutAt - from > to - cutAt ? [from, cutAt] : [cutAt, to];
  return length + 14 <= end - start ? (start + end) / 2 : null;
}

/** The five zones under the axis: the word where it fits, else the glyph, else the colour alone. */
export function StripZones({ zones, cutAt }: ZonesProps) {
  return zones.map((zone) => {
    const { band, from, to } = zone;
    const width = to - from - 2;
    if (width < 1) return null;
    const { fill, ink } = ZONE_PAINT[band];
    const word = clearMiddle(zone, textWidth(BAND_WORDS[band], 12.5), cutAt);
    const glyph = word === null ? clearMiddle(zone, 8, cutAt) : null;
    return (
      <g key={band}>
        <rect x={from + 1} y="95" width={width} height="20" fill={fill} />
        {word === null ? null : (
          <text x={word} y="109" textAnchor="middle" fontSize="12" fontWeight="600" fill={ink}>
            {BAND_WORDS[band]}
          </text>
        )}
        {glyph === null ? null : (
          <path
            transform={`translate(${glyph - 6} 99)`}
            d={BAND_PATHS[band]}
            stroke={ink}
            fill="none"
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        )}
      </g>
    );
  });
}

type FigureProps = {
  readonly geometry: StripGeometry;
  readonly width: number;
  readonly currency: CurrencyCode;
  readonly locale: string;
};

const NAMES: readonly (readonly [keyof Quantiles, string])[] = [
  ["q50Cents", "median"],
  ["q10Cents", "q10"],
  ["q90Cents", "q90"],
  ["q25Cents", "q25"],
  ["q75Cents", "q75"],
];

/** Prices at the quantiles, as many as fit: the median first, then the ends. */
export function StripQuantiles(props: FigureProps & { readonly quantiles: Quantiles }) {
  const { geometry, width, currency, locale, quantiles } = props;
  const labels = NAMES.map(([key, name]) => {
    const price = formatMoney(money(quantiles[key], currency), locale);
    const at = geometry.x(quantiles[key]);
    return {
      at,
      width: Math.max(textWidth(price, 12), textWidth(name, 11)),
      value: { price, name },
    };
  });
  return placeLabels(labels, { width }).map(({ centre, value }) => (
    <g key={value.name} textAnchor="middle">
      <text x={centre} y="132" fontSize="12" fontWeight="500" fill="var(--text-2)">
        {value.price}
      </text>
      <text x={centre} y="147" fontSize="11" fill="var(--text-3)">
        {value.name}
      </text>
    </g>
  ));
}

type PriceProps = FigureProps & {
  readonly allInCents: number;
  readonly askingCents: number;
  readonly hasZones: boolean;
};

/** Your price: line, diamond and bold label; the asking price as a short dashed tick. */
export function StripPrice(props: PriceProps) {
  const { geometry, width, currency, locale, allInCents, askingCents, hasZones } = props;
  const write = (cents: number) => formatMoney(money(cents, currency), locale);
  const at = geometry.x(allInCents);
  const isOff = geometry.isOff(allInCents);
  const label = `${write(allInCents)} all-in${isOff ? ", off the scale" : ""}`;
  const half = textWidth(label, 13.5) / 2;
  const centre = Math.min(width - half, Math.max(half, at));
  return (
    <>
      {askingCents === allInCents ? null : (
        <AskingTick
          at={geometry.x(askingCents)}
          awayFrom={at}
          width={width}
          label={`asks ${write(askingCents)}`}
        />
      )}
      <line x1={at} x2={at} y1="28" y2={hasZones ? 115 : 92} stroke="var(--ink)" strokeWidth="2" />
      {isOff ? (
        <circle
          cx={at}
          cy="92"
          r="6"
          fill="var(--surface)"
          stroke="var(--risk)"
          strokeWidth="2.5"
        />
      ) : (
        <path
          d={`M${at} 84l8 8-8 8-8-8Z`}
          fill="var(--ink)"
          stroke="var(--surface)"
          strokeWidth="2"
        />
      )}
      <text x={centre} y="20" textAnchor="middle" fontSize="14" fontWeight="600" fill="var(--text)">
        {label}
      </text>
    </>
  );
}

type TickProps = { at: number; awayFrom: number; width: number; label: string };

/** Its label turns away from the line of the all-in price. */
function AskingTick({ at, awayFrom, width, label }: TickProps) {
  const length = textWidth(label, 11);
  const isClear = Math.abs(at - awayFrom) > length / 2 + 6;
  const preferred = isClear ? at - length / 2 : at < awayFrom ? at - length - 4 : at + 4;
  const start = Math.min(width - length, Math.max(0, preferred));
  const crosses = start < awayFrom + 4 && start + length > awayFrom - 4;
  return (
    <>
      <line
        x1={at}
        x2={at}
        y1="72"
        y2="92"
        stroke="var(--text-3)"
        strokeWidth="1.5"
        strokeDasharray="2 2"
      />
      {crosses ? null : (
        <text x={start} y="64" fontSize="11.5" fontWeight="500" fill="var(--text-2)">
          {label}
        </text>
      )}
    </>
  );
}
