import { byAgeAndId } from "@/lib/domain/matching/by-age-and-id";
import type { Candidate, CandidateList } from "@/lib/domain/matching/candidate-list";
import type { CompPool } from "@/lib/domain/matching/comp-pool";
import type { PreparedQuery } from "@/lib/domain/matching/prepare-query";
import { type RejectReason, reasonAgainst } from "@/lib/domain/matching/reason-against";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { EvidenceBasis } from "./verdict.schema";

export type ChosenEvidence = {
  readonly basis: EvidenceBasis;
  readonly used: readonly Candidate[];
  readonly rejected: readonly { readonly candidate: Candidate; readonly reason: RejectReason }[];
};

/**
 * The heaviest candidates of one basis, at most so many of one seller; and beside them the heaviest
 * that were passed over, with the reason. Stops looking once enough are used.
 */
export function chooseEvidence(
  pool: CompPool,
  query: PreparedQuery,
  list: CandidateList,
  basis: EvidenceBasis,
): ChosenEvidence {
  const used: Candidate[] = [];
  const rejected: { candidate: Candidate; reason: RejectReason }[] = [];
  const perReason = new Map<RejectReason, number>();
  const perGroup = new Map<number, number>();
  list.walk(byAgeAndId(pool), (candidate) => {
    const reason = reasonAgainst(pool, query, basis, candidate);
    if (reason !== null) {
      if (take(perReason, reason, WEIGHTS.rejectedPerReasonMax))
        rejected.push({ candidate, reason });
      return true;
    }
    const columns = pool.segments[candidate.segment]?.columns;
    const group = columns?.group[candidate.comp] ?? -1;
    if (take(perGroup, group, columns?.groupMax[candidate.comp] ?? 1)) used.push(candidate);
    return used.length < WEIGHTS.compsUsedMax;
  });
  return { basis, used, rejected };
}

/** Counts one more of this key; false once there were `max`. */
function take<K>(counts: Map<K, number>, key: K, max: number): boolean {
  const count = counts.get(key) ?? 0;
  if (count >= max) return false;
  counts.set(key, count + 1);
  return true;
}
