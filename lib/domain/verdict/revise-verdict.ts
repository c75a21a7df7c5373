import { CONDITIONS } from "@/lib/domain/listing/condition";
import { dayOf, groupMaxOf, groupOf } from "@/lib/domain/matching/comp-columns";
import { type ByCategory, ofCategory } from "@/lib/domain/matching/comparison-model";
import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import type { RejectReason } from "@/lib/domain/matching/reason-against";
import type { BlendModel } from "@/lib/domain/pricing/blend-model";
import { confidenceOf } from "@/lib/domain/pricing/confidence-of";
import { cutOutliers } from "@/lib/domain/pricing/cut-outliers";
import { effectiveCount } from "@/lib/domain/pricing/effective-count";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { EvidenceChoices } from "./evidence-choices";
import { evidenceList } from "./evidence-list";
import { valueAxis } from "./value-axis";
import { valueBlend, valueComps } from "./value-market";
import type { Evidence, EvidenceBasis, ValueAxis, Verdict } from "./verdict.schema";
import type { VerdictSubject } from "./verdict-subject";
import { type WeighedComp, weighedComp } from "./weighed-comp";

/** The part of a model that weighing anew needs: small enough to be read for one page. */
export type RevisionTerms = {
  readonly conditionEffects: ByCategory<Float64Array>;
  /** Null where comps speak alone. */
  readonly blend: BlendModel | null;
  /** As in the market that judged (see `Market.widening`). */
  readonly widening: ByCategory<number>;
};

export type Revision = {
  readonly subject: VerdictSubject;
  readonly verdict: Pick<Verdict, "value" | "evidence" | "allIn">;
  /** The comps of the verdict's evidence and those that were added, by id; one that is gone is left out. */
  readonly comps: ReadonlyMap<string, PoolComp>;
  readonly choices: EvidenceChoices;
  readonly terms: RevisionTerms;
  /** The day of judgement. */
  readonly day: number;
};

export type RevisedVerdict = { readonly value: ValueAxis; readonly evidence: readonly Evidence[] };

/** Reasons that other choices may undo; whoever has another is not this thing, whatever is chosen. */
const IN_LINE: ReadonlySet<RejectReason | null> = new Set([
  null,
  "outlier",
  "enough-others",
  "same-seller",
  "struck-out",
]);

/**
 * A verdict weighed anew from its own evidence after comps were struck out or added, without a search:
 * what a full judgement would say, as long as no more were struck than stand in reserve. Null where
 * the stored evidence does not tell (no verdict yet, or too little left): then judge in full.
 */
export function reviseVerdict(revision: Revision): RevisedVerdict | null {
  const { subject, verdict, terms, day } = revision;
  if (verdict.value.kind !== "scored") return null;
  const { basis, learned } = verdict.value.market;
  const { used, rejected } = chooseAgain(revision, basis);
  if (isReserveSpent(revision, used)) return null;
  const { kept, cut } = cutOutliers(used);
  if (mayOtherBasisBeBetter(revision, basis, kept)) return null;
  const evidence = {
    basis,
    day,
    used: kept,
    rejected: [...cut.map((comp) => ({ comp, reason: "outlier" as const })), ...rejected].sort(
      (left, right) => right.comp.weight - left.comp.weight,
    ),
  };
  const widening = ofCategory(terms.widening, subject.category);
  const valued =
    learned && terms.blend
      ? valueBlend(subject, evidence, { learned, blend: terms.blend, widening })
      : valueComps(evidence, widening);
  return {
    value: valueAxis(subject, verdict.allIn.cents, evidence, valued),
    evidence: evidenceList(evidence),
  };
}

/** Whether a place came free that a comp beyond the stored ones might take. */
function isReserveSpent(
  { verdict, comps, choices }: Revision,
  used: readonly WeighedComp[],
): boolean {
  const count = (reason: RejectReason) =>
    verdict.evidence.filter(({ rejected }) => rejected === reason).length;
  if (count("enough-others") >= WEIGHTS.compsInReserve) {
    return used.length < WEIGHTS.compsUsedMax;
  }
  if (count("same-seller") < WEIGHTS.compsInReserve) return false;
  const usedIds = new Set(used.map(({ compId }) => compId));
  const freed = [...choices.struck].flatMap((id) => comps.get(id) ?? []);
  return freed.some((comp) => {
    const group = groupOf(comp);
    const taken = [...usedIds].filter((id) => {
      const other = comps.get(id);
      return other !== undefined && groupOf(other) === group;
    });
    return taken.length < groupMaxOf(comp);
  });
}

/** Whether a full judgement might rest on asking prices instead of sales, or the other way round. */
function mayOtherBasisBeBetter(
  { choices, comps }: Revision,
  basis: EvidenceBasis,
  kept: readonly WeighedComp[],
): boolean {
  if (confidenceOf(effectiveCount(kept.map((comp) => comp.weight))) === null) return true;
  return basis === "asking" && [...choices.added].some((id) => comps.get(id)?.basis !== "asking");
}

type Passed = { readonly comp: WeighedComp; readonly reason: RejectReason };

function chooseAgain(
  { subject, verdict, comps, choices, terms }: Revision,
  basis: EvidenceBasis,
): { used: WeighedComp[]; rejected: Passed[] } {
  const used: WeighedComp[] = [];
  const rejected: Passed[] = [];
  const isRoomFor = quota();
  for (const id of choices.added) {
    const comp = comps.get(id);
    if (!comp || !isUsable(comp, subject, basis)) continue;
    used.push(addedComp(comp, subject, terms));
  }
  for (const { entry, comp } of inOrder(verdict.evidence, comps)) {
    if (choices.added.has(comp.id)) continue;
    const weighed = toWeighed(entry, comp);
    const reason = reasonNow(entry, comp, { choices, isRoomFor, usedCount: used.length });
    if (reason === null) used.push(weighed);
    else rejected.push({ comp: weighed, reason });
  }
  return { used, rejected };
}

type Line = Pick<Revision, "choices"> & {
  readonly isRoomFor: (comp: PoolComp) => boolean;
  readonly usedCount: number;
};

function reasonNow(
  { rejected }: Evidence,
  comp: PoolComp,
  { choices, isRoomFor, usedCount }: Line,
): RejectReason | null {
  if (!IN_LINE.has(rejected)) return rejected;
  if (choices.struck.has(comp.id)) return "struck-out";
  if (!isRoomFor(comp)) return "same-seller";
  return usedCount < WEIGHTS.compsUsedMax ? null : "enough-others";
}

/** Whether a comp's seller, or its identical twins, have not been taken often enough; counts it if so. */
function quota(): (comp: PoolComp) => boolean {
  const perGroup = new Map<number, number>();
  return (comp) => {
    const taken = perGroup.get(groupOf(comp)) ?? 0;
    if (taken >= groupMaxOf(comp)) return false;
    perGroup.set(groupOf(comp), taken + 1);
    return true;
  };
}

function isUsable(comp: PoolComp, subject: VerdictSubject, basis: EvidenceBasis): boolean {
  return (
    comp.currency === subject.price.currency &&
    (comp.basis === "asking") === (basis === "asking") &&
    (subject.listingId === null || comp.listingId !== subject.listingId)
  );
}

function addedComp(comp: PoolComp, subject: VerdictSubject, terms: RevisionTerms): WeighedComp {
  const effects = ofCategory(terms.conditionEffects, subject.category);
  const effectOf = (one: Pick<PoolComp, "condition">) =>
    effects[CONDITIONS.indexOf(one.condition)] ?? 0;
  return weighedComp({
    compId: comp.id,
    day: dayOf(comp),
    cents: Math.exp(Math.log(comp.allInCents) + effectOf(subject) - effectOf(comp)),
    weight: WEIGHTS.addedCompWeight,
  });
}

function toWeighed({ compId, weight, adjustedCents }: Evidence, comp: PoolComp): WeighedComp {
  return weighedComp({ compId, weight, cents: adjustedCents, day: dayOf(comp) });
}

/** Heaviest first, newest first among equals, then by id: the order in which a pool is walked. */
function inOrder(
  evidence: readonly Evidence[],
  comps: ReadonlyMap<string, PoolComp>,
): { entry: Evidence; comp: PoolComp }[] {
  return evidence
    .flatMap((entry) => {
      const comp = comps.get(entry.compId);
      return comp ? [{ entry, comp }] : [];
    })
    .sort(
      (left, right) =>
        right.entry.weight - left.entry.weight ||
        dayOf(right.comp) - dayOf(left.comp) ||
        (left.comp.id < right.comp.id ? -1 : 1),
    );
}
