import type { TextRiskCode } from "@/lib/domain/identity/identity";
import { type RiskText, textRisks } from "@/lib/domain/identity/text-risks";
import type { RiskReason } from "@/lib/domain/verdict/verdict.schema";

const CHECKS: Readonly<Record<TextRiskCode, RiskReason["check"]>> = {
  "read-description": "read-description",
  "no-returns-as-is": "ask-what-is-wrong",
  "off-platform-payment": "pay-on-platform",
  "not-in-hand": "wait-until-in-hand",
  "claims-only": "see-it-work",
  untested: "see-it-work",
  "stock-photo": "ask-dated-photo",
  locked: "ask-unlocked",
  "salvage-title": "look-up-history",
  reserved: "ask-still-there",
};

/** What a listing's own words give reason to check, whatever its price. */
export function risksInWords(text: RiskText): RiskReason[] {
  return textRisks(text).map(({ code, because }) => ({ code, check: CHECKS[code], because }));
}
