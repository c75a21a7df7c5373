import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/core/seeded-random";
import { Kernel } from "./kernel";
import { FIRST_UNITS, SECOND_UNITS, UPPER, UPPER_SIZE } from "./net-shape";

const COLUMNS = 9;
const ROW = { ids: [7, 0, 3], values: [0.5, -1.25, 2] };

/** The same network in plain arithmetic. */
function answer(columns: Float32Array, upper: Float32Array): number {
  const first = Array.from({ length: FIRST_UNITS }, (_, unit) =>
    ROW.ids.reduce(
      (sum, id, at) => sum + Number(ROW.values[at]) * Number(columns[id * FIRST_UNITS + unit]),
      Number(upper[UPPER.firstBias + unit]),
    ),
  ).map((sum) => Math.max(0, sum));
  const second = Array.from({ length: SECOND_UNITS }, (_, to) =>
    first.reduce(
      (sum, active, unit) => sum + active * Number(upper[UPPER.second + unit * SECOND_UNITS + to]),
      Number(upper[UPPER.secondBias + to]),
    ),
  ).map((sum) => Math.max(0, sum));
  return second.reduce(
    (sum, active, to) => sum + active * Number(upper[UPPER.third + to]),
    Number(upper[UPPER.thirdBias]),
  );
}

function madeNet(seed: string) {
  const random = seededRandom(seed);
  const kernel = new Kernel();
  const floats = (length: number) => {
    const at = kernel.take(4 * length);
    return { at, length };
  };
  const places = {
    columns: floats(COLUMNS * FIRST_UNITS),
    upper: floats(UPPER_SIZE),
    gradients: floats(COLUMNS * FIRST_UNITS),
    upperGradient: floats(UPPER_SIZE),
    means: floats(COLUMNS * FIRST_UNITS),
    squares: floats(COLUMNS),
    actives: floats(FIRST_UNITS + SECOND_UNITS),
    slopes: floats(FIRST_UNITS),
    ids: floats(COLUMNS),
    values: floats(COLUMNS),
    touched: floats(COLUMNS),
    flags: floats(COLUMNS),
  };
  const view = ({ at, length }: { at: number; length: number }) => kernel.floats(at, length);
  for (const place of [places.columns, places.upper]) {
    const values = view(place);
    values.forEach((_, at) => {
      values[at] = random.normal() * 0.4;
    });
  }
  kernel.integers(places.ids.at, COLUMNS).set(ROW.ids);
  view(places.values).set(ROW.values);
  const { columns, upper, actives, ids, values } = places;
  const pass = () =>
    kernel.loops.pass(columns.at, upper.at, ids.at, values.at, ROW.ids.length, actives.at);
  const learn = (slope: number, touchedCount: number) =>
    kernel.loops.learn(
      slope,
      upper.at,
      places.upperGradient.at,
      actives.at,
      places.slopes.at,
      ids.at,
      values.at,
      ROW.ids.length,
      places.gradients.at,
      places.touched.at,
      touchedCount,
      places.flags.at,
    );
  return { kernel, places, view, pass, learn };
}

describe("the network's loops", () => {
  test.each(["one", "two", "three"])("answer as plain arithmetic does (%s)", (seed) => {
    const { places, view, pass } = madeNet(seed);
    expect(pass()).toBeCloseTo(answer(view(places.columns), view(places.upper)), 5);
  });

  test.each(["one", "two", "three"])("find the slope of every weight (%s)", (seed) => {
    const { places, view, pass, learn } = madeNet(seed);
    const [columns, upper] = [view(places.columns), view(places.upper)];
    pass();
    learn(1, 0);
    const slopeOf = (weights: Float32Array, at: number) => {
      const kept = weights[at] ?? 0;
      const ahead = 1 / 1_024;
      weights[at] = kept + ahead;
      const above = answer(columns, upper);
      weights[at] = kept - ahead;
      const below = answer(columns, upper);
      weights[at] = kept;
      return (above - below) / (2 * ahead);
    };
    view(places.upperGradient).forEach((slope, at) => {
      expect(slope, `upper ${at}`).toBeCloseTo(slopeOf(upper, at), 2);
    });
    view(places.gradients).forEach((slope, at) => {
      expect(slope, `column weight ${at}`).toBeCloseTo(slopeOf(columns, at), 2);
    });
  });

  test("a step moves the touched columns against their gradients, and no others", () => {
    const { kernel, places, view, pass, learn } = madeNet("step");
    const before = view(places.columns).slice();
    pass();
    const touchedCount = learn(0.5, 0);
    expect(learn(0.25, touchedCount)).toBe(ROW.ids.length);
    const gradients = view(places.gradients).slice();
    expect(gradients.some((slope) => slope !== 0)).toBe(true);
    const { columns, means, squares, touched, flags } = places;
    const [rate, epsilon] = [0.01, 1e-8];
    kernel.loops.step(
      rate,
      epsilon,
      columns.at,
      places.gradients.at,
      means.at,
      squares.at,
      touched.at,
      touchedCount,
      flags.at,
    );
    view(columns).forEach((weight, at) => {
      const from = Math.floor(at / FIRST_UNITS) * FIRST_UNITS;
      const own = gradients.subarray(from, from + FIRST_UNITS);
      const square = (0.001 * own.reduce((sum, one) => sum + one * one, 0)) / FIRST_UNITS;
      const mean = 0.1 * (gradients[at] ?? 0);
      const moved = square === 0 ? 0 : (rate * mean) / (Math.sqrt(square) + epsilon);
      expect(weight - (before[at] ?? 0)).toBeCloseTo(-moved, 5);
    });
    expect(view(places.gradients).some((slope) => slope !== 0)).toBe(false);
  });

  test("room that was taken before keeps what it holds when the memory grows", () => {
    const kernel = new Kernel();
    const at = kernel.take(8);
    kernel.floats(at, 2).set([1, 2]);
    kernel.take(1 << 20);
    expect([...kernel.floats(at, 2)]).toEqual([1, 2]);
  });
});
