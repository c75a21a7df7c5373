import { byAgeAndId } from "@/lib/domain/matching/by-age-and-id";
import type { Candidate, CandidateList } from "@/lib/domain/matching/candidate-list";
import type { CompPool } from "@/lib/domain/matching/comp-pool";
import { findComp } from "@/lib/domain/matching/find-comp";
import type { PreparedQuery } from "@/lib/domain/matching/prepare-query";
import { type RejectReason, reasonAgainst } from "@/lib/domain/matching/reason-against";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { EvidenceChoices } from "./evidence-choices";
import type { EvidenceBasis, Standing } from "./verdict.schema";

export type ChosenEvidence = {
  readonly used: readonly Candidate[];
  readonly rejected: readonly { readonly candidate: Candidate; readonly reason: RejectReason }[];
  /** By id, how comps that the person added would stand otherwise, as far as they were met. */
  readonly unadded: ReadonlyMap<string, Standing>;
};

export type EvidenceSearch = {
  readonly pool: CompPool;
  readonly query: PreparedQuery;
  readonly list: CandidateList;
  readonly choices: EvidenceChoices;
};

/** What a person's own word does not outweigh. */
const BEYOND_CHOICE: ReadonlySet<RejectReason> = new Set([
  "other-currency",
  "other-basis",
  "same-listing",
]);

/**
 * What the person added and then the heaviest candidates of one basis, at most so many of one seller;
 * and beside them the heaviest that were passed over, with the reason. Stops once enough were seen.
 */
export function chooseEvidence(
  { pool, query, list, choices }: EvidenceSearch,
  basis: EvidenceBasis,
): ChosenEvidence {
  const used: Candidate[] = [];
  const rejected: { candidate: Candidate; reason: RejectReason }[] = [];
  const isRoomFor = quotaOf(pool);
  const perReason = new Map<RejectReason, number>();
  const unadded = new Map<string, Standing>();
  const reject = (candidate: Candidate, reason: RejectReason) => {
    if (take(perReason, reason, mostOf(reason))) rejected.push({ candidate, reason });
  };
  for (const id of choices.added) {
    const candidate = findComp(pool, id, WEIGHTS.addedCompWeight);
    if (!candidate) continue;
    const reason = reasonAgainst(pool, query, basis, candidate);
    if (reason !== null && BEYOND_CHOICE.has(reason)) rejected.push({ candidate, reason });
    else used.push(candidate);
  }
  const idOf = idsWhereChosen(pool, choices);
  list.walk(byAgeAndId(pool), (candidate) => {
    const id = idOf(candidate);
    const reason = reasonAgainst(pool, query, basis, candidate);
    const isStruck = choices.struck.has(id);
    if (choices.added.has(id)) unadded.set(id, { weight: candidate.weight, rejected: reason });
    else if (reason !== null && !(isStruck && reason === "other-basis")) reject(candidate, reason);
    else if (isStruck) reject(candidate, "struck-out");
    else if (!isRoomFor(candidate)) reject(candidate, "same-seller");
    else if (used.length < WEIGHTS.compsUsedMax) used.push(candidate);
    else reject(candidate, "enough-others");
    return (perReason.get("enough-others") ?? 0) < WEIGHTS.compsInReserve;
  });
  return { used, rejected, unadded };
}

/** Most people chose nothing, and an id lies far from what else is read of a comp: then it is not read. */
function idsWhereChosen(pool: CompPool, { struck, added }: EvidenceChoices) {
  if (struck.size === 0 && added.size === 0) return () => "";
  return ({ segment, comp }: Candidate) => pool.segments[segment]?.columns.ids[comp] ?? "";
}

function mostOf(reason: RejectReason): number {
  if (reason === "struck-out") return Number.POSITIVE_INFINITY;
  const isInReserve = reason === "enough-others" || reason === "same-seller";
  return isInReserve ? WEIGHTS.compsInReserve : WEIGHTS.rejectedPerReasonMax;
}

/** Whether a comp's seller, or its identical twins, have not been taken often enough; counts it if so. */
function quotaOf(pool: CompPool): (candidate: Candidate) => boolean {
  const perGroup = new Map<number, number>();
  return ({ segment, comp }) => {
    const rows = pool.segments[segment]?.rows;
    return take(perGroup, rows?.group(comp) ?? -1, rows?.groupMax(comp) ?? 1);
  };
}

/** Counts one more of this key; false once there were `max`. */
function take<K>(counts: Map<K, number>, key: K, max: number): boolean {
  const count = counts.get(key) ?? 0;
  if (count >= max) return false;
  counts.set(key, count + 1);
  return true;
}
