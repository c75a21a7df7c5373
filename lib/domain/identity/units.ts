import type { Reading } from "./reading";
import { LINK } from "./split-words";

/** Units are asked for by number; beyond the last one there is nothing: no word, no flags, a boundary. */
export function flagsOf(reading: Reading, unit: number): number {
  return reading.meanings[unit]?.flags ?? 0;
}

export function wordOf(reading: Reading, unit: number): string {
  const start = reading.starts[unit];
  return start === undefined ? "" : (reading.words[start] ?? "");
}

/** One of `KIND`, 0 beyond the end. */
export function kindOf(reading: Reading, unit: number): number {
  const start = reading.starts[unit];
  return start === undefined ? 0 : (reading.kinds[start] ?? 0);
}

/** What stands before a unit; the end of the text is a boundary. */
export function linkBefore(reading: Reading, unit: number): number {
  const start = reading.starts[unit];
  return start === undefined ? LINK.boundary : (reading.links[start] ?? LINK.boundary);
}
