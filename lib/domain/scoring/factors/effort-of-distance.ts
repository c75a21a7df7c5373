import { WEIGHTS } from "../weights";

/** 0–100 for fetching a thing: 100 next door, 37 at one scale's distance. */
export function effortOfDistance(distanceKm: number): number {
  return Math.round(100 * Math.exp(-Math.max(0, distanceKm) / WEIGHTS.effortScaleKm));
}
