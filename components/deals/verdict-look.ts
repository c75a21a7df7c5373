import { riskLevel } from "@/lib/domain/deals/risk-level";
import type { Band } from "@/lib/domain/verdict/verdict.schema";
import type { ShownVerdict } from "./shown-verdict";

/** How a verdict is drawn. Certainty is solidity; a high risk takes the fill and leaves the word. */
export type VerdictLook = {
  readonly band: Band | "none" | "waiting";
  readonly certainty: "firm" | "thin" | "none";
  readonly isHushed: boolean;
};

export function verdictLook(verdict: ShownVerdict | null): VerdictLook {
  if (verdict === null) return { band: "waiting", certainty: "none", isHushed: false };
  if (verdict.value.kind === "no-verdict") {
    return { band: "none", certainty: "none", isHushed: false };
  }
  return {
    band: verdict.value.band,
    certainty: verdict.value.confidence === "thin" ? "thin" : "firm",
    isHushed: riskLevel(verdict) === "high",
  };
}
