import type { ColourId } from "./colour-id";
import { NONE } from "./none";
import type { Reading } from "./reading";
import { FLAG } from "./word-flag";

/** The colours a text names, in order, each once. */
export function readColours(reading: Reading): readonly ColourId[] {
  if ((reading.flags & FLAG.colour) === 0) return NONE;
  const colours: ColourId[] = [];
  for (const meaning of reading.meanings) {
    if (meaning?.colour && !colours.includes(meaning.colour)) colours.push(meaning.colour);
  }
  return colours;
}
