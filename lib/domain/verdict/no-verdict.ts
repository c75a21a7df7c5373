import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { ValueAxis } from "./verdict.schema";
import type { VerdictSubject } from "./verdict-subject";

type NoVerdict = Extract<ValueAxis, { kind: "no-verdict" }>;

/** How many comps were looked at as evidence, and how many whole ones they are worth. */
export type FoundComps = { readonly compCount: number; readonly effectiveCount: number };

/**
 * An answer of "I do not know" with its reason and what would help, most useful first: more comps
 * where there are few, or what the listing leaves out where there are enough but none is close.
 */
export function noVerdict(
  subject: VerdictSubject,
  reason: NoVerdict["reason"],
  { compCount, effectiveCount }: FoundComps,
): NoVerdict {
  const found = Math.floor(effectiveCount + 1e-9);
  return {
    kind: "no-verdict",
    reason,
    found,
    needed: WEIGHTS.compsNeeded,
    missing: missingFor(subject, reason, compCount),
  };
}

function missingFor(
  subject: VerdictSubject,
  reason: NoVerdict["reason"],
  compCount: number,
): NoVerdict["missing"] {
  if (reason === "not-for-sale" || reason === "not-the-thing") return [];
  if (reason === "no-price") return ["price"];
  if (reason === "other-currency-only") return ["currency", "comps"];
  const fields: NoVerdict["missing"] = [];
  if (subject.brand === null) fields.push("brand");
  if (subject.category === null) fields.push("category");
  if (subject.condition === "unknown") fields.push("condition");
  return compCount < WEIGHTS.compsNeeded ? ["comps", ...fields] : [...fields, "comps"];
}
