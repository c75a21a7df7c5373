import type { DistanceUnit } from "./user-prefs.schema";

/** Statute mile, exact. */
const METRES_PER: Readonly<Record<DistanceUnit, number>> = { km: 1_000, mi: 1_609.344 };

/** Minor units for 100 km from those for one unit of distance; rounds to the nearest, and whole cents come back. */
export function per100KmOf(centsPerUnit: number, unit: DistanceUnit): number {
  return Math.round((centsPerUnit * 100_000) / METRES_PER[unit]);
}

/** Minor units for one unit of distance, to the nearest. */
export function perUnitOf(per100KmCents: number, unit: DistanceUnit): number {
  return Math.round((per100KmCents * METRES_PER[unit]) / 100_000);
}

/** Whole metres of a distance in its unit. */
export function metresOf(distance: number, unit: DistanceUnit): number {
  return Math.round(distance * METRES_PER[unit]);
}

/** A distance in its unit, to a tenth. */
export function distanceOf(metres: number, unit: DistanceUnit): number {
  return Math.round((metres * 10) / METRES_PER[unit]) / 10;
}
