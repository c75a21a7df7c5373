import type { ApiOutput } from "@/app/_api/client";
import type { DealComp } from "@/lib/domain/deals/deal-comp.schema";
import type { DealEvidence } from "@/lib/domain/deals/deal-evidence.schema";
import type { EvidenceChoice } from "@/lib/domain/deals/evidence-choice.schema";
import { type PageRevision, reviseHere } from "./revise-here";

export type EvidenceState = {
  /** As it was last told by the server. */
  readonly evidence: DealEvidence;
  /** What the page was last made with. */
  readonly given: DealEvidence;
  /** Choices that are on their way, by comp. */
  readonly pending: ReadonlyMap<string, EvidenceChoice | null>;
  /** Writes that are under way. */
  readonly waiting: number;
};

export function startEvidence(given: DealEvidence): EvidenceState {
  return { evidence: given, given, pending: new Map(), waiting: 0 };
}

export function choicesOf({ comps }: Pick<DealEvidence, "comps">): string {
  return comps
    .flatMap(({ id, choice }) => (choice ? [`${id} ${choice}`] : []))
    .sort()
    .join("\n");
}

const markOf = (evidence: DealEvidence) =>
  `${evidence.verdict?.scoredAt.getTime()} ${evidence.isBeingJudged}\n${choicesOf(evidence)}`;

/**
 * What to show when the page is made anew. A page that was asked for before the last choice holds an older
 * verdict and is passed over: it has other choices, or was judged earlier. The same state when nothing changed.
 */
export function adoptEvidence(state: EvidenceState, given: DealEvidence): EvidenceState {
  if (markOf(state.given) === markOf(given)) return state;
  const { evidence, waiting } = state;
  const at = (of: DealEvidence) => of.verdict?.scoredAt.getTime() ?? 0;
  const hasWritten = markOf(evidence) !== markOf(state.given);
  const isOlder =
    hasWritten && (choicesOf(given) !== choicesOf(evidence) || at(given) < at(evidence));
  return waiting > 0 || isOlder ? { ...state, given } : { ...state, given, evidence: given };
}

/** A newer answer with the comps of the one before where they are the same, so that their rows are not drawn again. */
export function keepSameComps(before: DealEvidence, now: DealEvidence): DealEvidence {
  const known = new Map(before.comps.map((comp) => [comp.id, comp]));
  const comps = now.comps.map((comp) => {
    const same = known.get(comp.id);
    return same && JSON.stringify(same) === JSON.stringify(comp) ? same : comp;
  });
  return { ...now, comps };
}

/** Until the verdict is there: how a comp stood before it was added is not known here. */
function rejectedNow({ rejected, choice: before }: DealComp, choice: EvidenceChoice | null) {
  if (choice === "struck") return "struck-out";
  return before === "added" && choice === null ? (rejected ?? "not-weighed-yet") : rejected;
}

/** The evidence with the choices that are on their way, and the verdict too where the page can tell it. */
export function withPending(
  evidence: DealEvidence,
  pending: EvidenceState["pending"],
  revision: PageRevision,
): DealEvidence {
  if (pending.size === 0) return evidence;
  const comps = evidence.comps.map((comp): DealComp => {
    const choice = pending.get(comp.id);
    if (choice === undefined) return comp;
    return { ...comp, choice, rejected: rejectedNow(comp, choice) };
  });
  const chosen = { ...evidence, comps };
  const revised = reviseHere(revision, chosen);
  return revised ? keepSameComps(evidence, revised) : chosen;
}

/** Instants come over the wire as texts. */
export function readEvidence(answer: ApiOutput<"GET /deals/{id}/evidence">): DealEvidence {
  const { verdict } = answer;
  return {
    ...answer,
    verdict: verdict && { ...verdict, scoredAt: new Date(verdict.scoredAt) },
  } as DealEvidence;
}
