import { placeLabels, textWidth } from "./place-labels";
import { type PricePoint, type PriceStep, priceSteps } from "./price-step-geometry";

const TOP = 28;
const BOTTOM = 132;

type Zone = { readonly fromCents: number; readonly toCents: number };

type Props = {
  readonly width: number;
  readonly className: string;
  readonly points: readonly PricePoint[];
  readonly until: Date;
  /** Asking prices at which it is a good deal; drawn where the picture reaches. */
  readonly good: Zone | null;
  readonly majorCents: number;
  readonly label: string;
  readonly write: (cents: number, signed?: boolean) => string;
  readonly writeDay: (at: Date) => string;
};

/** Only a zone near the prices is worth room in the picture. */
function isNear(zone: Zone, points: readonly PricePoint[]): boolean {
  const prices = points.map(({ cents }) => cents);
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const reach = Math.max(high - low, high * 0.25);
  return zone.toCents > 0 && zone.toCents >= low - reach && zone.fromCents <= high + reach;
}

export function PriceSteps(props: Props) {
  const { width, points, until, majorCents, write } = props;
  const good = props.good && isNear(props.good, points) ? props.good : null;
  const last = write(points.at(-1)?.cents ?? 0);
  const margin = Math.max(textWidth(last, 13) + 8, good ? 44 : 0);
  const axis = points.concat().map(({ cents }) => write(cents).length);
  const left = Math.max(42, textWidth("0".repeat(Math.max(...axis)), 11) + 10);
  const frame = { left, right: width - margin, top: TOP, bottom: BOTTOM };
  const drawn = priceSteps({
    points,
    until,
    majorCents,
    frame,
    alsoCents: good ? [Math.max(0, good.fromCents), good.toCents] : [],
  });
  const changed = drawn.steps.filter(({ changeCents }) => changeCents !== 0);
  return (
    <svg
      viewBox={`0 0 ${width} 160`}
      role="img"
      aria-label={props.label}
      className={`block w-full overflow-visible ${props.className}`}
    >
      {good ? <GoodZone zone={good} y={drawn.y} frame={frame} lastY={drawn.end.y} /> : null}
      {drawn.ticks.map(({ cents, y }) => (
        <g key={cents}>
          <line x1={frame.left} x2={frame.right} y1={y} y2={y} stroke="var(--line)" />
          <text x={frame.left - 8} y={y + 4} textAnchor="end" fontSize="11" fill="var(--text-3)">
            {write(cents)}
          </text>
        </g>
      ))}
      <path
        d={drawn.unseen}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="2"
        strokeDasharray="1 5"
        strokeLinecap="round"
      />
      <path d={drawn.seen} fill="none" stroke="var(--ink)" strokeWidth="2" />
      {changed.map((step) => (
        <Ring key={step.x} step={step} write={write} right={frame.right} />
      ))}
      <text
        x={drawn.end.x + 6}
        y={drawn.end.y + 4}
        fontSize="13"
        fontWeight="600"
        fill="var(--text)"
      >
        {last}
      </text>
      <Days steps={changed} width={width} writeDay={props.writeDay} />
    </svg>
  );
}

type Frame = { readonly left: number; readonly right: number };

function GoodZone(props: {
  zone: Zone;
  y: (cents: number) => number;
  frame: Frame;
  lastY: number;
}) {
  const { zone, y, frame, lastY } = props;
  const top = Math.max(TOP - 6, y(zone.toCents));
  const bottom = Math.min(BOTTOM, y(Math.max(0, zone.fromCents)));
  const middle = (top + bottom) / 2 + 4;
  const isFree = (at: number) => Math.abs(at - lastY - 4) >= 13 && at < BOTTOM + 6;
  return (
    <>
      <rect
        x={frame.left}
        y={top}
        width={frame.right - frame.left}
        height={Math.max(2, bottom - top)}
        fill="var(--good-bg)"
      />
      {isFree(middle) ? (
        <text x={frame.right + 6} y={middle} fontSize="11" fontWeight="500" fill="var(--good)">
          good
        </text>
      ) : null}
      {isFree(bottom + 13) ? (
        <text
          x={frame.right + 6}
          y={bottom + 13}
          fontSize="11"
          fontWeight="500"
          fill="var(--great)"
        >
          great
        </text>
      ) : null}
    </>
  );
}

function Ring(props: { step: PriceStep; write: Props["write"]; right: number }) {
  const { step, write, right } = props;
  const change = step.changeCents === null ? null : write(step.changeCents, true);
  const isRight = change !== null && step.x + 7 + textWidth(change, 11) < right;
  return (
    <>
      <circle
        cx={step.x}
        cy={step.y}
        r="4"
        fill="var(--surface)"
        stroke="var(--ink)"
        strokeWidth="2"
      />
      {change === null ? null : (
        <text
          x={isRight ? step.x + 7 : step.x - 7}
          textAnchor={isRight ? "start" : "end"}
          y={step.y + (step.changeCents && step.changeCents > 0 ? -8 : 16)}
          fontSize="11"
          fontWeight="500"
          fill="var(--text-2)"
        >
          {change}
        </text>
      )}
    </>
  );
}

function Days(props: { steps: readonly PriceStep[]; width: number; writeDay: Props["writeDay"] }) {
  const { steps, width, writeDay } = props;
  const ordered = [steps[0], steps.at(-1), ...steps.slice(1, -1)].filter(
    (step) => step !== undefined,
  );
  const labels = ordered.map((step) => {
    const value = writeDay(step.point.observedFrom);
    return { at: step.x, width: textWidth(value, 11), value };
  });
  return placeLabels(labels, { width, gap: 10 }).map(({ centre, value }) => (
    <text key={centre} x={centre} y="154" textAnchor="middle" fontSize="11" fill="var(--text-3)">
      {value}
    </text>
  ));
}
