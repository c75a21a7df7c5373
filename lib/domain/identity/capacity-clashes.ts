import type { Measure, UnitId } from "./measure";

/** Units that are said of circumstances, not of what a thing is. */
const CIRCUMSTANCES: ReadonlySet<UnitId> = new Set<UnitId>(["km", "g", "mhz", "hp", "hz"]);
const TOLERANCE = 0.03;

function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= TOLERANCE * Math.max(left, right);
}

/** The largest of a unit: of memory and storage the storage, of dimensions the length. */
function largestOf(measures: readonly Measure[], unit: UnitId): number {
  let largest = 0;
  for (let at = 0; at < measures.length; at += 1) {
    const measure = measures[at];
    if (measure?.unit === unit && measure.value > largest) largest = measure.value;
  }
  return largest;
}

function hasNear(measures: readonly Measure[], unit: UnitId, value: number): boolean {
  for (let at = 0; at < measures.length; at += 1) {
    const measure = measures[at];
    if (measure?.unit === unit && isNear(measure.value, value)) return true;
  }
  return false;
}

/**
 * In how many units two things clash: both name it, and neither's largest value is among the other's.
 * Mileage, weight and clock rates are no clash.
 */
export function capacityClashes(left: readonly Measure[], right: readonly Measure[]): number {
  let clashes = 0;
  let seen = "";
  for (const { unit } of left) {
    if (CIRCUMSTANCES.has(unit) || seen.includes(unit)) continue;
    seen += unit;
    const most = largestOf(left, unit);
    const other = largestOf(right, unit);
    if (other === 0) continue;
    if (!hasNear(right, unit, most) && !hasNear(left, unit, other)) clashes += 1;
  }
  return clashes;
}
