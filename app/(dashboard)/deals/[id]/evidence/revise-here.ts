import type { DealVerdict } from "@/lib/domain/deals/deal.schema";
import type { DealComp } from "@/lib/domain/deals/deal-comp.schema";
import type { DealEvidence } from "@/lib/domain/deals/deal-evidence.schema";
import { type Revision, reviseVerdict } from "@/lib/domain/verdict/revise-verdict";

/** What the page came with to weigh its verdict anew; null where only a judgement can tell. */
export type PageRevision = Omit<Revision, "choices"> | null;

const idsOf = (comps: readonly DealComp[], choice: DealComp["choice"]) =>
  new Set<string>(
    comps
      .filter((comp) => comp.choice === choice)
      .map(({ id }) => id)
      .sort(),
  );

/**
 * The evidence as the server will answer for these choices, so that nobody waits for it. Null where it takes
 * comps that the page does not know, or a judgement.
 */
export function reviseHere(
  revision: PageRevision,
  { verdict, comps, isBeingJudged }: DealEvidence,
): DealEvidence | null {
  if (!revision || !verdict) return null;
  const choices = { struck: idsOf(comps, "struck"), added: idsOf(comps, "added") };
  const chosen = [...choices.struck, ...choices.added];
  if (chosen.some((id) => !revision.comps.has(id))) return null;
  const revised = reviseVerdict({ ...revision, choices });
  if (!revised) return null;
  const { value, risk, evidence } = revised;
  const compCount = evidence.filter(({ rejected }) => rejected === null).length;
  const isPersonal = verdict.isPersonal || chosen.length > 0;
  const next: DealVerdict = { ...verdict, value, risk, compCount, isPersonal };
  const byId = new Map(evidence.map((entry) => [entry.compId, entry]));
  const placed = comps.flatMap((comp) => {
    const entry = byId.get(comp.id);
    // What was added and taken back, and stands nowhere by itself, is not listed.
    if (!entry) return comp.choice === null ? [] : [comp];
    const { weight, rejected, adjustedCents: cents } = entry;
    return [{ ...comp, weight, rejected, adjusted: comp.adjusted && { ...comp.adjusted, cents } }];
  });
  return { verdict: next, comps: placed, isBeingJudged };
}
