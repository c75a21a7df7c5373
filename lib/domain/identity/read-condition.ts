import type { Condition } from "@/lib/domain/listing/condition";
import { isNegated } from "./negation";
import type { Reading } from "./reading";
import { FLAG } from "./word-flag";

/** The first condition that running text states in words that mean nothing else; `unknown` when none. */
export function readCondition(reading: Reading): Condition {
  if ((reading.flags & FLAG.condition) === 0) return "unknown";
  for (let unit = 0; unit < reading.meanings.length; unit += 1) {
    const condition = reading.meanings[unit]?.condition;
    if (condition && !isNegated(reading, unit)) return condition;
  }
  return "unknown";
}
