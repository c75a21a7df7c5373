import { CONDITIONS } from "@/lib/domain/listing/condition";
import { type Candidate, CandidateList } from "@/lib/domain/matching/candidate-list";
import type { CompPool } from "@/lib/domain/matching/comp-pool";
import { ofCategory } from "@/lib/domain/matching/comparison-model";
import { findCandidates } from "@/lib/domain/matching/find-candidates";
import { foldCategory } from "@/lib/domain/matching/fold-category";
import { type PreparedQuery, prepareQuery } from "@/lib/domain/matching/prepare-query";
import type { RejectReason } from "@/lib/domain/matching/reason-against";
import { confidenceOf } from "@/lib/domain/pricing/confidence-of";
import { cutOutliers } from "@/lib/domain/pricing/cut-outliers";
import { effectiveCount } from "@/lib/domain/pricing/effective-count";
import { chooseEvidence } from "./choose-evidence";
import { type EvidenceChoices, NO_CHOICES } from "./evidence-choices";
import type { EvidenceBasis } from "./verdict.schema";
import type { VerdictSubject } from "./verdict-subject";
import { type WeighedComp, weighedComp } from "./weighed-comp";

export type WeighedEvidence = {
  readonly basis: EvidenceBasis;
  /** What brought asking prices to sold terms, in log; null where it is not known, and for sales. */
  readonly haircut: number | null;
  /** The day it was weighed for. */
  readonly day: number;
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
  choices: EvidenceChoices = NO_CHOICES,
): WeighedEvidence {
  const effects = ofCategory(pool.comparison.conditionEffects, subject.category);
  const haircut = ofCategory(pool.comparison.haircut, subject.category);
  const own = effects[CONDITIONS.indexOf(subject.condition)] ?? 0;
  const toComp = ({ segment, comp, weight }: Candidate): WeighedComp => {
    const found = pool.segments[segment];
    const effect = effects[found?.rows.condition(comp) ?? 0] ?? 0;
    const takenOff = found?.rows.isAsking(comp) ? (haircut ?? 0) : 0;
    return weighedComp({
      compId: found?.columns.ids[comp] ?? "",
      day: found?.rows.day(comp) ?? -1,
      cents: Math.exp((found?.rows.logAllIn(comp) ?? 0) + own - effect + takenOff),
      weight,
    });
  };
  const { title, category, brand, condition, listingId } = subject;
  const { currency } = subject.price;
  const query = prepareQuery(pool, { title, category, brand, condition, currency, listingId, day });
  findCandidates(pool, query, list);
  const weighed = { pool, query, choices, toComp, haircut };
  const sold = chosen(weighed, "sold");
  if (confidenceOf(sold.count) !== null) return sold.evidence;
  const asking = chosen(weighed, "asking");
  const isAskingBetter =
    confidenceOf(asking.count) !== null ||
    asking.count > sold.count ||
    (sold.count === 0 && pool.comparison.asked.has(foldCategory(subject.category)));
  return isAskingBetter ? asking.evidence : sold.evidence;
}

type Weighing = {
  readonly pool: CompPool;
  readonly query: PreparedQuery;
  readonly choices: EvidenceChoices;
  readonly toComp: (candidate: Candidate) => WeighedComp;
  readonly haircut: number | null;
};

function chosen(
  { pool, query, choices, toComp, haircut }: Weighing,
  basis: EvidenceBasis,
): { evidence: WeighedEvidence; count: number } {
  const { used, rejected, unadded } = chooseEvidence({ pool, query, list, choices }, basis);
  const weighed = (candidate: Candidate): WeighedComp => {
    const comp = toComp(candidate);
    if (choices.added.size === 0) return comp;
    const { compId } = comp;
    return choices.added.has(compId) ? { ...comp, added: unadded.get(compId) ?? null } : comp;
  };
  const { kept, cut } = cutOutliers(used.map(weighed));
  const passedOver = [
    ...cut.map((comp) => ({ comp, reason: "outlier" as const })),
    ...rejected.map(({ candidate, reason }) => ({ comp: weighed(candidate), reason })),
  ];
  return {
    count: effectiveCount(kept.map((comp) => comp.weight)),
    evidence: {
      basis,
      haircut: basis === "asking" ? haircut : null,
      day: query.day,
      used: kept,
      rejected: passedOver.sort((left, right) => right.comp.weight - left.comp.weight),
    },
  };
}
