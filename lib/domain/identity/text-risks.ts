import { type IdentityInput, readDescription, readTitle } from "./identify";
import type { TextRisk, TextRiskCode } from "./identity";
import { isNegated } from "./negation";
import type { Reading } from "./reading";
import { FLAG } from "./word-flag";

/** In a description they say little: "please read" stands in every second one. */
const TITLE_ONLY: ReadonlySet<TextRiskCode> = new Set(["read-description", "reserved"]);

function risksIn(reading: Reading, isTitle: boolean): TextRisk[] {
  if ((reading.flags & FLAG.risk) === 0) return [];
  const isInHand = (reading.flags & FLAG.inHand) !== 0;
  const risks: TextRisk[] = [];
  for (let unit = 0; unit < reading.meanings.length; unit += 1) {
    const meaning = reading.meanings[unit];
    const code = meaning?.risk;
    if (!meaning || !code || (!isTitle && TITLE_ONLY.has(code))) continue;
    if (code === "not-in-hand" && isInHand) continue;
    if (!isNegated(reading, unit)) {
      risks.push({ code, because: meaning.spelling, language: meaning.language });
    }
  }
  return risks;
}

export type RiskText = Pick<IdentityInput, "title" | "description">;

/**
 * Reasons to check something that follow from words alone, never from the price: one per code, those of the
 * title first. Payment outside the market, "as is", "read description", not in hand, locked, untested …
 */
export function textRisks(input: RiskText): readonly TextRisk[] {
  const title = readTitle(input.title);
  const description = readDescription(input.description);
  const all = [...risksIn(title, true), ...(description ? risksIn(description, false) : [])];
  return all.filter(({ code }, at) => all.findIndex((risk) => risk.code === code) === at);
}
