import type { RiskReason } from "@/lib/domain/verdict/verdict.schema";
import type { DealVerdict } from "./deal.schema";

export type RiskLevel = "unknown" | "none" | "some" | "high";
type RiskCode = RiskReason["code"];

/** How much one reason weighs alone. */
const WEIGHT: Readonly<Record<RiskCode, "some" | "high">> = {
  "far-below-market": "high",
  "off-platform-payment": "high",
  "claims-only": "high",
  locked: "high",
  "salvage-title": "some",
  "read-description": "some",
  "no-returns-as-is": "some",
  "not-in-hand": "some",
  untested: "some",
  "stock-photo": "some",
  reserved: "some",
};

/** The reasons of which one is enough for a high risk. */
export const HIGH_RISK_CODES: readonly RiskCode[] = (Object.keys(WEIGHT) as RiskCode[]).filter(
  (code) => WEIGHT[code] === "high",
);

/**
 * `high` when one reason is grave alone; every reason is a check that somebody must do. Risk is looked
 * for in the price against its market: without a market, nothing found is `unknown` and not `none`.
 */
export function riskLevel(verdict: Pick<DealVerdict, "risk" | "value"> | null): RiskLevel {
  if (verdict === null) return "unknown";
  const { reasons } = verdict.risk;
  if (reasons.length === 0) return verdict.value.kind === "scored" ? "none" : "unknown";
  return reasons.some(({ code }) => HIGH_RISK_CODES.includes(code)) ? "high" : "some";
}
