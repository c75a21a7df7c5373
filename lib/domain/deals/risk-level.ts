import type { RiskReason } from "@/lib/domain/verdict/verdict.schema";

export type RiskLevel = "none" | "some" | "high";
type RiskCode = RiskReason["code"];

/** How much one reason weighs alone. */
const WEIGHT: Readonly<Record<RiskCode, Exclude<RiskLevel, "none">>> = {
  "far-below-market": "high",
};

/** The reasons of which one is enough for a high risk. */
export const HIGH_RISK_CODES: readonly RiskCode[] = (Object.keys(WEIGHT) as RiskCode[]).filter(
  (code) => WEIGHT[code] === "high",
);

/** `high` when one reason is grave alone; every reason is a check that somebody must do. */
export function riskLevel(reasons: readonly RiskReason[]): RiskLevel {
  if (reasons.length === 0) return "none";
  return reasons.some(({ code }) => HIGH_RISK_CODES.includes(code)) ? "high" : "some";
}
