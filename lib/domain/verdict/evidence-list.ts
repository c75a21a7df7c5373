import type { RejectReason } from "@/lib/domain/matching/reason-against";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { Evidence } from "./verdict.schema";
import type { WeighedEvidence } from "./weigh-evidence";
import type { WeighedComp } from "./weighed-comp";

/** Kept in full: a verdict can be weighed anew only with all that may yet be used. */
const KEPT: ReadonlySet<RejectReason> = new Set([
  "outlier",
  "same-seller",
  "enough-others",
  "struck-out",
]);

/** What is stored and shown of the evidence: all that was used, and of the rest the heaviest with the reason. */
export function evidenceList({
  used,
  rejected,
}: Pick<WeighedEvidence, "used" | "rejected">): Evidence[] {
  let others = 0;
  const shown = rejected.filter(({ comp, reason }) => {
    if (KEPT.has(reason) || comp.added !== undefined) return true;
    others += 1;
    return others <= WEIGHTS.compsRejectedMax;
  });
  return [
    ...used.map((comp) => toEvidence(comp, null)),
    ...shown.map(({ comp, reason }) => toEvidence(comp, reason)),
  ];
}

function toEvidence(
  { compId, weight, adjustedCents, added }: WeighedComp,
  rejected: Evidence["rejected"],
): Evidence {
  const entry = { compId, weight, adjustedCents, rejected };
  return added === undefined ? entry : { ...entry, added };
}
