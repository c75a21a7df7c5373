import type { Reading } from "./reading";
import { LINK } from "./split-words";
import { linkBefore } from "./units";
import { FLAG } from "./word-flag";

const REACH = 3;

/** Whether a word just before denies the unit: "not broken", "no more box only", "ohne Kratzer". */
export function isNegated(reading: Reading, unit: number): boolean {
  for (let at = unit; at > 0 && unit - at < REACH; at -= 1) {
    if (linkBefore(reading, at) === LINK.boundary) return false;
    const before = reading.meanings[at - 1];
    if (!before) continue;
    if ((before.flags & FLAG.negator) !== 0) return true;
    // "no scratches, with box only": what follows a companion is a new statement.
    if ((before.flags & FLAG.companion) !== 0) return false;
  }
  return false;
}
