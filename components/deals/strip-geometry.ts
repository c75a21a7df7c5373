import { type WeightedPrice, weightedDensity } from "@/lib/domain/deals/weighted-density";
import type { Band, Quantiles } from "@/lib/domain/verdict/verdict.schema";

const BASE_Y = 92;
const PEAK_PX = 58;
const STEPS = 110;
const DOTS_MAX = 160;

export type StripZone = { readonly band: Band; readonly from: number; readonly to: number };
export type StripDot = { readonly x: number; readonly y: number; readonly radius: number };

export type Outline = readonly (readonly [x: number, y: number])[];

export type StripGeometry = {
  readonly x: (cents: number) => number;
  /** True where a price lies beyond the drawn range and stands at its end. */
  readonly isOff: (cents: number) => boolean;
  /** Outline of the density and of its middle half, closed on the base line; null without a market. */
  readonly density: Outline | null;
  readonly core: Outline | null;
  readonly zones: readonly StripZone[];
  readonly dots: readonly StripDot[];
};

type Input = {
  readonly width: number;
  readonly allInCents: number;
  readonly askingCents: number;
  readonly comps: readonly WeightedPrice[];
  /** Prices that were struck out: they keep their place on the scale and count no more. */
  readonly ghosts?: readonly number[];
  readonly quantiles: Quantiles | null;
};

/** The range that is drawn: all that is shown, but nothing further out than the market is wide four times. */
function rangeOf({
  allInCents,
  askingCents,
  comps,
  ghosts = [],
  quantiles,
}: Input): [number, number] {
  const prices = comps.map(({ cents }) => cents);
  const own = quantiles ? Object.values(quantiles) : [];
  const all = [allInCents, askingCents, ...prices, ...ghosts, ...own];
  let [from, to] = [Math.min(...all), Math.max(...all)];
  if (quantiles) {
    const { q10Cents, q50Cents, q90Cents } = quantiles;
    const reach = 4 * Math.max(q50Cents - q10Cents, q90Cents - q50Cents, q50Cents * 0.05);
    from = Math.max(from, q50Cents - reach);
    to = Math.min(to, q50Cents + reach);
  }
  const pad = Math.max((to - from) * 0.09, to * 0.02, 1);
  return [Math.max(0, from - pad), to + pad];
}

/** Dots side by side on the base line; one that would touch another stands on top of it. */
function stackDots(
  comps: readonly WeightedPrice[],
  x: (cents: number) => number,
  isNarrow: boolean,
): StripDot[] {
  const heaviest = [...comps].sort((a, b) => b.weight - a.weight).slice(0, DOTS_MAX);
  const crowd = heaviest.length > 40 ? 0.6 : 1;
  const scale = (isNarrow ? 0.68 : 1) * crowd;
  const placed: StripDot[] = [];
  for (const comp of heaviest.sort((a, b) => a.cents - b.cents)) {
    const radius = (2.4 + 3.2 * Math.sqrt(comp.weight)) * scale;
    const at = x(comp.cents);
    let y = BASE_Y - 7 * scale - 0.4;
    const touches = (dot: StripDot) =>
      Math.hypot(dot.x - at, dot.y - y) < dot.radius + radius - 0.5;
    while (y > 34 && placed.some(touches)) y -= radius;
    placed.push({ x: at, y, radius });
  }
  return placed;
}

function zonesOf(quantiles: Quantiles, x: (cents: number) => number, width: number): StripZone[] {
  const { q10Cents, q25Cents, q75Cents, q90Cents } = quantiles;
  const edges = [0, x(q10Cents), x(q25Cents), x(q75Cents), x(q90Cents), width];
  const bands: Band[] = ["great", "good", "fair", "high", "overpriced"];
  return bands.map((band, index) => ({
    band,
    from: edges[index] ?? 0,
    to: edges[index + 1] ?? width,
  }));
}

/** The part of a curve between two places, closed on the base line. */
function slice(curve: Outline, from: number, to: number): Outline {
  const heightAt = (at: number) => {
    const after = curve.findIndex(([x]) => x >= at);
    const [x1, y1] = curve[Math.max(after, 0)] ?? [at, BASE_Y];
    const [x0, y0] = curve[Math.max(after - 1, 0)] ?? [at, BASE_Y];
    return x1 === x0 ? y1 : y0 + ((y1 - y0) * (at - x0)) / (x1 - x0);
  };
  const inside = curve.filter(([x]) => x > from && x < to);
  return [[from, BASE_Y], [from, heightAt(from)], ...inside, [to, heightAt(to)], [to, BASE_Y]];
}

/** Where everything of the distribution strip stands, in px of a drawing `width` wide. */
export function stripGeometry(input: Input): StripGeometry {
  const { width, comps, quantiles } = input;
  const [from, to] = rangeOf(input);
  const x = (cents: number) => (Math.min(to, Math.max(from, cents)) - from) * (width / (to - from));
  const isOff = (cents: number) => cents < from || cents > to;
  const shown = comps.filter(({ cents, weight }) => weight > 0 && !isOff(cents));
  const dots = stackDots(shown, x, width < 500);
  if (!quantiles) return { x, isOff, density: null, core: null, zones: [], dots };
  const points = Array.from(
    { length: STEPS + 1 },
    (_, step) => from + ((to - from) * step) / STEPS,
  );
  const heights = weightedDensity(comps, points);
  const curve = points.map(
    (cents, step) => [x(cents), BASE_Y - PEAK_PX * (heights[step] ?? 0)] as const,
  );
  return {
    x,
    isOff,
    density: [[0, BASE_Y], ...curve, [width, BASE_Y]],
    core: slice(curve, x(quantiles.q25Cents), x(quantiles.q75Cents)),
    zones: zonesOf(quantiles, x, width),
    dots,
  };
}
