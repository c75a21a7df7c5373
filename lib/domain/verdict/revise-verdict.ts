import { CONDITIONS } from "@/lib/domain/listing/condition";
import type { ShippingKind } from "@/lib/domain/listing/listing-draft.schema";
import { dayOf, groupMaxOf, groupOf } from "@/lib/domain/matching/comp-columns";
import { type ByCategory, ofCategory } from "@/lib/domain/matching/comparison-model";
import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import type { RejectReason } from "@/lib/domain/matching/reason-against";
import type { BlendModel } from "@/lib/domain/pricing/blend-model";
import { confidenceOf } from "@/lib/domain/pricing/confidence-of";
import { cutOutliers } from "@/lib/domain/pricing/cut-outliers";
import { effectiveCount } from "@/lib/domain/pricing/effective-count";
import { farBelowMarket } from "@/lib/domain/scoring/factors/far-below-market";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { EvidenceChoices } from "./evidence-choices";
import { evidenceList } from "./evidence-list";
import { valueAxis } from "./value-axis";
import { valueBlend, valueComps } from "./value-market";
import type { Evidence, EvidenceBasis, Standing, ValueAxis, Verdict } from "./verdict.schema";
import type { VerdictSubject } from "./verdict-subject";
import { type WeighedComp, weighedComp } from "./weighed-comp";

/** The part of a model that weighing anew needs: small enough to be read for one page. */
export type RevisionTerms = {
  readonly conditionEffects: ByCategory<Float64Array>;
  readonly haircut: ByCategory<number | null>;
  /** Null where comps speak alone. */
  readonly blend: BlendModel | null;
  /** As in the market that judged (see `Market.widening`). */
  readonly widening: ByCategory<number>;
};

export type Revision = {
  readonly subject: VerdictSubject;
  readonly verdict: Pick<Verdict, "value" | "risk" | "evidence" | "allIn">;
  /** The comps of the verdict's evidence and those that were added, by id; one that is gone is left out. */
  readonly comps: ReadonlyMap<string, PoolComp>;
  readonly choices: EvidenceChoices;
  readonly terms: RevisionTerms;
  /** The day of judgement. */
  readonly day: number;
};

export type RevisedVerdict = Pick<Verdict, "value" | "risk"> & {
  readonly evidence: Evidence[];
};

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
  const weighed = {
    basis,
    haircut: basis === "asking" ? ofCategory(terms.haircut, subject.category) : null,
    day,
    used: kept,
    rejected: [...cut.map((comp) => ({ comp, reason: "outlier" as const })), ...rejected].sort(
      (left, right) => right.comp.weight - left.comp.weight,
    ),
  };
  const widening = ofCategory(terms.widening, subject.category);
  const valued =
    learned && terms.blend
      ? valueBlend(subject, weighed, { learned, blend: terms.blend, widening })
      : valueComps(weighed, widening);
  const value = valueAxis(subject, verdict.allIn.cents, weighed, valued);
  return {
    value,
    risk: riskNow(verdict, value, subject.shipping.kind),
    evidence: evidenceList(weighed),
  };
}

/** What the listing's words give reason to check stays; whether the price does is asked anew. */
function riskNow(
  { risk, allIn }: Revision["verdict"],
  value: ValueAxis,
  shippingKind: ShippingKind,
): Verdict["risk"] {
  const inWords = risk.reasons.filter(({ code }) => code !== "far-below-market");
  if (value.kind !== "scored") return { reasons: inWords };
  const farBelow = farBelowMarket(allIn.cents, value.market.quantiles, shippingKind);
  return { reasons: farBelow ? [farBelow, ...inWords] : inWords };
}

/** Whether a place came free that a comp beyond the stored ones might take. */
function isReserveSpent(
  { verdict, comps, choices }: Revision,
  used: readonly WeighedComp[],
): boolean {
  const count = (reason: RejectReason) =>
    verdict.evidence.filter(({ rejected }) => rejected === reason).length;
  // So many stood in line that a judgement would have stopped looking; some of them were struck since.
  const line = verdict.evidence.filter(
    ({ rejected, added }) =>
      added !== undefined || (rejected !== "same-seller" && IN_LINE.has(rejected)),
  );
  if (line.length >= WEIGHTS.compsUsedMax + WEIGHTS.compsInReserve) {
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
  { verdict, choices, comps }: Revision,
  basis: EvidenceBasis,
  kept: readonly WeighedComp[],
): boolean {
  if (confidenceOf(effectiveCount(kept.map((comp) => comp.weight))) === null) return true;
  if (basis !== "asking") return false;
  // Sales that come back in line, or count otherwise than they did, may now be enough.
  const isTakenBack = ({ compId, rejected, added }: Evidence) =>
    rejected === "struck-out"
      ? !choices.struck.has(compId)
      : added !== undefined && !choices.added.has(compId);
  const back = verdict.evidence.filter(isTakenBack).map(({ compId }) => compId);
  return [...choices.added, ...back].some((id) => comps.get(id)?.basis !== "asking");
}

type Passed = { readonly comp: WeighedComp; readonly reason: RejectReason };

function chooseAgain(
  { subject, verdict, comps, choices, terms }: Revision,
  basis: EvidenceBasis,
): { used: WeighedComp[]; rejected: Passed[] } {
  const used: WeighedComp[] = [];
  const rejected: Passed[] = [];
  const isRoomFor = quota();
  const before = new Map(verdict.evidence.map((entry) => [entry.compId, entry]));
  for (const id of choices.added) {
    const comp = comps.get(id);
    if (!comp) continue;
    const added = { ...addedComp(comp, subject, terms), added: standingOf(before.get(id)) };
    const reason = reasonBeyondChoice(comp, subject, basis);
    if (reason === null) used.push(added);
    else rejected.push({ comp: added, reason });
  }
  const others = verdict.evidence.flatMap((entry) =>
    choices.added.has(entry.compId) ? [] : (withoutAddition(entry) ?? []),
  );
  for (const { entry, comp } of inOrder(others, comps)) {
    const weighed = toWeighed(entry, comp);
    const beyond = reasonBeyondChoice(comp, subject, basis);
    const reason = reasonNow(entry, comp, { choices, beyond, isRoomFor, usedCount: used.length });
    if (reason === null) used.push(weighed);
    else rejected.push({ comp: weighed, reason });
  }
  return { used, rejected };
}

/** How a comp stands without having been added; null where it would not be looked at. */
function standingOf(entry: Evidence | undefined): Standing | null {
  if (!entry) return null;
  const { weight, rejected, added } = entry;
  if (added !== undefined) return added;
  return { weight, rejected: IN_LINE.has(rejected) ? null : rejected };
}

/** An entry as it is once its comp is no longer added; null where nothing is left of it. */
function withoutAddition(entry: Evidence): Evidence | null {
  const { added, ...plain } = entry;
  if (added === undefined) return plain;
  return added && { ...plain, ...added };
}

type Line = Pick<Revision, "choices"> & {
  readonly beyond: RejectReason | null;
  readonly isRoomFor: (comp: PoolComp) => boolean;
  readonly usedCount: number;
};

function reasonNow(
  { rejected }: Evidence,
  comp: PoolComp,
  { choices, beyond, isRoomFor, usedCount }: Line,
): RejectReason | null {
  if (!IN_LINE.has(rejected)) return rejected;
  if (choices.struck.has(comp.id)) return "struck-out";
  if (beyond !== null) return beyond;
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

/** What a person's own word does not outweigh. */
function reasonBeyondChoice(
  comp: PoolComp,
  subject: VerdictSubject,
  basis: EvidenceBasis,
): RejectReason | null {
  if (subject.listingId !== null && comp.listingId === subject.listingId) return "same-listing";
  if (comp.currency !== subject.price.currency) return "other-currency";
  return (comp.basis === "asking") === (basis === "asking") ? null : "other-basis";
}

function addedComp(comp: PoolComp, subject: VerdictSubject, terms: RevisionTerms): WeighedComp {
  const effects = ofCategory(terms.conditionEffects, subject.category);
  const effectOf = (one: Pick<PoolComp, "condition">) =>
    effects[CONDITIONS.indexOf(one.condition)] ?? 0;
  const takenOff = comp.basis === "asking" ? (ofCategory(terms.haircut, subject.category) ?? 0) : 0;
  return weighedComp({
    compId: comp.id,
    day: dayOf(comp),
    cents: Math.exp(Math.log(comp.allInCents) + effectOf(subject) - effectOf(comp) + takenOff),
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
