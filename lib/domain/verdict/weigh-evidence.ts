import { CONDITIONS } from "@/lib/domain/listing/condition";
import { type Candidate, CandidateList } from "@/lib/domain/matching/candidate-list";
import type { CompPool } from "@/lib/domain/matching/comp-pool";
import { conditionEffectsFor } from "@/lib/domain/matching/condition-effects-for";
import { findCandidates } from "@/lib/domain/matching/find-candidates";
import { type PreparedQuery, prepareQuery } from "@/lib/domain/matching/prepare-query";
import type { RejectReason } from "@/lib/domain/matching/reason-against";
import { confidenceOf } from "@/lib/domain/pricing/confidence-of";
import { cutOutliers } from "@/lib/domain/pricing/cut-outliers";
import { effectiveCount } from "@/lib/domain/pricing/effective-count";
import type { Observation } from "@/lib/domain/pricing/observation";
import { chooseEvidence } from "./choose-evidence";
import type { EvidenceBasis } from "./verdict.schema";
import type { VerdictSubject } from "./verdict-subject";

/** A comp with its price brought to the listing's condition. */
export type WeighedComp = Observation & { readonly compId: string };

export type WeighedEvidence = {
  readonly basis: EvidenceBasis;
  /** Heaviest first; these and no others make the market value. */
  readonly used: readonly WeighedComp[];
  /** Heaviest first. */
  readonly rejected: readonly { readonly comp: WeighedComp; readonly reason: RejectReason }[];
};

/** Room for one look-up at a time: nothing here waits, so look-ups never overlap. */
const list = new CandidateList();

/** What the pool knows about a listing on a day; nothing observed later, nothing of the listing's own price. */
export function weighEvidence(
  subject: VerdictSubject,
  pool: CompPool,
  day: number,
): WeighedEvidence {
  // Before the look-up below: learning runs look-ups of its own on the pool.
  const effects = conditionEffectsFor(pool, subject.category);
  const own = effects[CONDITIONS.indexOf(subject.condition)] ?? 0;
  const toComp = ({ segment, comp, weight }: Candidate): WeighedComp => {
    const columns = pool.segments[segment]?.columns;
    const effect = effects[columns?.condition[comp] ?? 0] ?? 0;
    return {
      compId: columns?.ids[comp] ?? "",
      logCents: (columns?.logAllIn[comp] ?? 0) + own - effect,
      weight,
    };
  };
  const query = prepareQuery(pool, { ...subject, currency: subject.price.currency, day });
  findCandidates(pool, query, list);
  const sold = chosen(pool, query, "sold", toComp);
  if (confidenceOf(sold.count) !== null) return sold.evidence;
  const asking = chosen(pool, query, "asking", toComp);
  const isAskingBetter = confidenceOf(asking.count) !== null || asking.count > sold.count;
  return isAskingBetter ? asking.evidence : sold.evidence;
}

function chosen(
  pool: CompPool,
  query: PreparedQuery,
  basis: EvidenceBasis,
  toComp: (candidate: Candidate) => WeighedComp,
): { evidence: WeighedEvidence; count: number } {
  const { used, rejected } = chooseEvidence(pool, query, list, basis);
  const { kept, cut } = cutOutliers(used.map(toComp));
  const passedOver = [
    ...cut.map((comp) => ({ comp, reason: "outlier" as const })),
    ...rejected.map(({ candidate, reason }) => ({ comp: toComp(candidate), reason })),
  ];
  return {
    count: effectiveCount(kept.map((comp) => comp.weight)),
    evidence: {
      basis,
      used: kept,
      rejected: passedOver.sort((left, right) => right.comp.weight - left.comp.weight),
    },
  };
}
