import { capacityClashes } from "./capacity-clashes";
import type { ConfirmedFact, Exclusion, Identity } from "./identity";
import { modelsAgree } from "./models-agree";

const MATCH_REASONS = [
  "other-kind",
  "other-condition-class",
  "other-model",
  "other-capacity",
  "other-lot",
  "other-brand",
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export type MatchClass = {
  readonly kind: "accept" | "maybe" | "reject";
  readonly reason: MatchReason | null;
};

/** Facts against a pair that make a "maybe" a "reject". */
const FACTS_TO_REJECT = 2;
const YEARS_APART = 3;
const MODEL_LENGTH_MIN = 3;

const ACCEPT: MatchClass = { kind: "accept", reason: null };
const REJECTS = MATCH_REASONS.map((reason): MatchClass => ({ kind: "reject", reason }));
const MAYBES = MATCH_REASONS.map((reason): MatchClass => ({ kind: "maybe", reason }));

function isConfirmed(left: Identity, right: Identity, fact: ConfirmedFact): boolean {
  return left.confirmed.includes(fact) || right.confirmed.includes(fact);
}

/** A phrase that says so outright is as good as two facts. */
function weightOf({ exclusion, confirmed }: Identity): number {
  if (!exclusion) return 0;
  const isSure = exclusion.certainty === "stated" || confirmed.includes("exclusion");
  return isSure ? FACTS_TO_REJECT : 1;
}

/** Broken is a condition, everything else another kind of thing. */
function kindOf(exclusion: Exclusion | null): Exclusion["kind"] | null {
  return exclusion && exclusion.kind !== "broken" ? exclusion.kind : null;
}

function kindFacts(left: Identity, right: Identity): number {
  if (left.exclusion === right.exclusion) return 0;
  const first = kindOf(left.exclusion);
  const second = kindOf(right.exclusion);
  if (first === second) return 0;
  return Math.max(first ? weightOf(left) : 0, second ? weightOf(right) : 0);
}

function isForParts(identity: Identity): boolean {
  return identity.condition === "for_parts" || identity.exclusion?.kind === "broken";
}

function conditionFacts(left: Identity, right: Identity): number {
  if (isForParts(left) === isForParts(right)) return 0;
  const broken = isForParts(left) ? left : right;
  const isGiven = broken.condition === "for_parts" && broken.confirmed.includes("condition");
  return isGiven ? FACTS_TO_REJECT : Math.max(1, weightOf(broken));
}

function modelFacts(left: Identity, right: Identity): number {
  const first = left.models[0];
  const second = right.models[0];
  if (first === undefined || second === undefined) return 0;
  if (first.length < MODEL_LENGTH_MIN || second.length < MODEL_LENGTH_MIN) return 0;
  if (modelsAgree(left.models, right.models)) return 0;
  return isConfirmed(left, right, "models") ? FACTS_TO_REJECT : 1;
}

function capacityFacts(left: Identity, right: Identity): number {
  if (left.capacity.length === 0 || right.capacity.length === 0) return 0;
  const clashes = capacityClashes(left.capacity, right.capacity);
  return clashes > 0 && isConfirmed(left, right, "capacity") ? FACTS_TO_REJECT : clashes;
}

function lotFacts(left: Identity, right: Identity): number {
  if (left.lotSize === right.lotSize) return 0;
  return isConfirmed(left, right, "lot") ? FACTS_TO_REJECT : 1;
}

function brandFacts(left: Identity, right: Identity): number {
  if (left.brand === null || right.brand === null || left.brand === right.brand) return 0;
  // Most pairs end here, before anything is searched.
  if (left.brand.charCodeAt(0) !== right.brand.charCodeAt(0)) return 1;
  // "ugg" and "ugg australia" are one.
  return left.brand.startsWith(right.brand) || right.brand.startsWith(left.brand) ? 0 : 1;
}

function areYearsApart(left: Identity, right: Identity): boolean {
  if (left.year === null || right.year === null) return false;
  return Math.abs(left.year - right.year) >= YEARS_APART;
}

/** In the order of `MATCH_REASONS`. */
const FACTS = [kindFacts, conditionFacts, modelFacts, capacityFacts, lotFacts, brandFacts] as const;

/**
 * Whether a comp may speak for a listing: `reject` needs two facts against it, or one that a second place
 * (description, attribute, field) confirms, or a phrase that says outright what it is; one fact alone is
 * `maybe`. The reason is the weightiest fact. Colour, size and year never decide alone. Symmetric.
 */
export function compareIdentities(subject: Identity, comp: Identity): MatchClass {
  let facts = 0;
  let reason = -1;
  for (let at = 0; at < FACTS.length && facts < FACTS_TO_REJECT; at += 1) {
    const count = FACTS[at]?.(subject, comp) ?? 0;
    facts += count;
    if (count > 0 && reason < 0) reason = at;
  }
  if (reason < 0) return ACCEPT;
  if (facts < FACTS_TO_REJECT && areYearsApart(subject, comp)) facts += 1;
  return (facts >= FACTS_TO_REJECT ? REJECTS : MAYBES)[reason] ?? ACCEPT;
}
