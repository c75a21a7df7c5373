import { CandidateList } from "@/lib/domain/matching/candidate-list";
import type { CompPool } from "@/lib/domain/matching/comp-pool";
import { findCandidates } from "@/lib/domain/matching/find-candidates";
import { queryOfComp } from "@/lib/domain/matching/prepare-query";
import { chooseEvidence } from "@/lib/domain/verdict/choose-evidence";
import { NO_CHOICES } from "@/lib/domain/verdict/evidence-choices";
import type { EvidenceBasis } from "@/lib/domain/verdict/verdict.schema";

/** A comp and the comps that would have been evidence for it on its day. */
export type Neighbours = {
  /** Place in the pool's only segment. */
  readonly comp: number;
  readonly used: readonly Neighbour[];
  /** The same of the other basis: sales where it is an asking price, and the other way round. */
  readonly ofOtherBasis: readonly Neighbour[];
};

export type Neighbour = { readonly comp: number; readonly weight: number };

/**
 * Looks up some of a pool's comps as if they were listings of their day, each without itself and
 * without what the same seller sold, or was sold under the same words for the same price.
 */
export function lookUpNeighbours(pool: CompPool, comps: readonly number[]): Neighbours[] {
  const list = new CandidateList();
  const [segment] = pool.segments;
  if (!segment) return [];
  const { asking, group } = segment.columns;
  const hasBoth = asking.includes(0) && asking.includes(1);
  return comps.map((comp) => {
    const query = queryOfComp(pool, segment, comp);
    findCandidates(pool, query, list);
    const isAsking = asking[comp] === 1;
    const choose = (basis: EvidenceBasis) =>
      chooseEvidence({ pool, query, list, choices: NO_CHOICES }, basis).used.filter(
        (other) => group[other.comp] !== group[comp],
      );
    return {
      comp,
      used: choose(isAsking ? "asking" : "sold"),
      ofOtherBasis: hasBoth ? choose(isAsking ? "sold" : "asking") : [],
    };
  });
}
