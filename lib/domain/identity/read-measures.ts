import type { Measure } from "./measure";
import { measureAt } from "./measure-at";
import { toMeasure } from "./mixed-word";
import { NONE } from "./none";
import { parseNumber } from "./parse-number";
import type { Reading } from "./reading";
import { KIND } from "./split-words";
import { kindOf, wordOf } from "./units";

const MEASURES_MAX = 8;
const DIMENSIONS = /^(\d+(?:[.,]\d+)?)(?:x(\d+(?:[.,]\d+)?))+([a-z]*)$/;

/** "120x60cm" and "27x30 inch": every number with the unit that follows the last one. */
function dimensionsAt(reading: Reading, unit: number): Measure[] {
  const word = wordOf(reading, unit);
  const found = DIMENSIONS.exec(word);
  if (!found) return [];
  const glued = found[3] ?? "";
  const next = reading.meanings[unit + 1];
  const name = glued === "cm" || glued === "mm" ? glued : null;
  const factor = name === "cm" ? 10 : name === "mm" ? 1 : (next?.unitFactor ?? 0);
  const id = name ? "mm" : next?.unit;
  if ((id !== "mm" && id !== "inch") || factor === 0) return [];
  return word
    .replace(/[a-z]+$/, "")
    .split("x")
    .flatMap((part) => {
      const value = parseNumber(part);
      return value ? [toMeasure(id, value * factor)] : [];
    });
}

function addMeasure(found: Measure[], measure: Measure): void {
  for (const { unit, value } of found) {
    if (unit === measure.unit && value === measure.value) return;
  }
  if (found.length < MEASURES_MAX) found.push(measure);
}

/** The measures a text names, in order, each once, at most 8: "8 GB RAM, 1 TB" is 8 gb and 1024 gb. */
export function readMeasures(reading: Reading): readonly Measure[] {
  let found: Measure[] | null = null;
  for (let unit = 0; unit < reading.starts.length; unit += 1) {
    const kind = kindOf(reading, unit);
    if (kind !== KIND.mixed && kind !== KIND.digits) continue;
    const measure = measureAt(reading, unit);
    if (measure) {
      found ??= [];
      addMeasure(found, measure);
    } else if (kind === KIND.mixed && wordOf(reading, unit).includes("x")) {
      for (const dimension of dimensionsAt(reading, unit)) {
        found ??= [];
        addMeasure(found, dimension);
      }
    }
  }
  // A copy has no room to grow: such lists are kept by the million.
  return found?.slice() ?? NONE;
}
