import { niceTicks } from "./nice-ticks";

export type PricePoint = {
  readonly observedFrom: Date;
  /** The last time the same price was seen. */
  readonly observedUntil: Date;
  readonly cents: number;
};

export type PriceStep = {
  readonly point: PricePoint;
  readonly x: number;
  readonly y: number;
  /** Against the price before; null for the first. */
  readonly changeCents: number | null;
};

export type PriceSteps = {
  readonly steps: readonly PriceStep[];
  /** Path of what was seen, and of what lies between two sightings. */
  readonly seen: string;
  readonly unseen: string;
  readonly end: { readonly x: number; readonly y: number };
  readonly ticks: readonly { readonly cents: number; readonly y: number }[];
  readonly y: (cents: number) => number;
};

type Input = {
  readonly points: readonly PricePoint[];
  /** Where the line ends: now for what is for sale, the last sighting for what is gone. */
  readonly until: Date;
  /** Prices that should be in the picture too, such as the edges of a zone. */
  readonly alsoCents?: readonly number[];
  /** One major unit in minor units: ticks are whole amounts. */
  readonly majorCents: number;
  readonly frame: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
};

/** Longer without a sighting and the line is dotted: nobody knows what the price was. */
const GAP_MS = 36 * 3_600_000;

/** A price that never moved has no range of its own: this much on either side gives it one. */
const FLAT_SHARE = 0.05;

const round = (value: number) => Math.round(value * 10) / 10;

/** A step line of prices: they jump, they do not slide. Points in order of time, at least one. */
export function priceSteps({
  points,
  until,
  alsoCents = [],
  majorCents,
  frame,
}: Input): PriceSteps {
  const all = [...points.map(({ cents }) => cents), ...alsoCents];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const around = least === most ? least * FLAT_SHARE : 0;
  const ticks = niceTicks((least - around) / majorCents, (most + around) / majorCents);
  const [low, high] = [(ticks[0] ?? 0) * majorCents, (ticks.at(-1) ?? 1) * majorCents];
  const y = (cents: number) =>
    round(frame.bottom - ((cents - low) / (high - low)) * (frame.bottom - frame.top));
  const start = points[0]?.observedFrom.getTime() ?? 0;
  const span = Math.max(until.getTime() - start, 1);
  const x = (at: Date) =>
    round(frame.left + ((at.getTime() - start) / span) * (frame.right - frame.left));
  let seen = "";
  let unseen = "";
  const steps = points.map((point, index): PriceStep => {
    const before = points[index - 1];
    const here = { x: x(point.observedFrom), y: y(point.cents) };
    const next = points[index + 1]?.observedFrom ?? until;
    const isGap = next.getTime() - point.observedUntil.getTime() > GAP_MS;
    const solidTo = isGap ? x(point.observedUntil) : x(next);
    seen += before ? `M${here.x} ${y(before.cents)}V${here.y}` : `M${here.x} ${here.y}`;
    seen += `H${solidTo}`;
    if (isGap) unseen += `M${solidTo} ${here.y}H${x(next)}`;
    return { point, ...here, changeCents: before ? point.cents - before.cents : null };
  });
  const last = points.at(-1)?.cents ?? 0;
  return {
    steps,
    seen,
    unseen,
    end: { x: x(until), y: y(last) },
    // 70.1 × 100 is a little more than 7,010.
    ticks: ticks.map((major) => ({
      cents: Math.round(major * majorCents),
      y: y(major * majorCents),
    })),
    y,
  };
}
