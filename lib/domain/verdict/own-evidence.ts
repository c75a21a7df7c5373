import type { CompPool } from "@/lib/domain/matching/comp-pool";
import { hasCandidates } from "@/lib/domain/matching/has-candidates";
import { dayOf } from "@/lib/domain/scoring/judgement-time";
import type { JudgeOptions } from "./judge-listing";
import type { Verdict } from "./verdict.schema";
import type { VerdictSubject } from "./verdict-subject";

/**
 * False when none of the comps that a pool adds to its base can matter to the listing, so that the
 * base's verdict stands: a cheap question before a full judgement.
 */
export function mayUseOwnComps(
  subject: VerdictSubject,
  pool: CompPool,
  options: JudgeOptions,
): boolean {
  const own = pool.segments.at(-1);
  if (!own || own.columns.size === 0 || subject.state !== "active") return false;
  const query = { ...subject, currency: subject.price.currency };
  return hasCandidates({ ...pool, segments: [own] }, query, [dayOf(options.now)]);
}

/** True where a comp that the pool added to its base is among those that made the market value. */
export function usesOwnComps(verdict: Verdict, ownIds: ReadonlySet<string>): boolean {
  return verdict.evidence.some(({ compId, rejected }) => rejected === null && ownIds.has(compId));
}
