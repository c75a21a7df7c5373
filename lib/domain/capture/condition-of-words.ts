import type { Condition } from "@/lib/domain/listing/condition";
import { parseCondition } from "@/lib/domain/listing/parse-condition";

/** The one known condition among these, or unknown when there is none or they disagree. */
function agreed(texts: readonly string[]): Condition {
  const known = new Set(texts.map(parseCondition).filter((condition) => condition !== "unknown"));
  const [only] = known;
  return only && known.size === 1 ? only : "unknown";
}

/**
 * The condition that a page's words state. What stands in brackets or behind a dash may explain them:
 * "Near Mint (NM or M-)", "Ottimo - Poco usato". Two that disagree state none.
 */
export function conditionOfWords(text: string): Condition {
  const whole = parseCondition(text);
  if (whole !== "unknown") return whole;
  const bare = text.replace(/\([^()]{0,80}\)/g, " ");
  const unbracketed = parseCondition(bare);
  return unbracketed === "unknown" ? agreed(bare.split(/\s[-–—]\s/)) : unbracketed;
}
