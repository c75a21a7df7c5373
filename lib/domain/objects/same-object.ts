import { compareFacts } from "./compare-facts";
import { findTraces, kmBetween, priceRatio, type Trace } from "./find-traces";
import type { BarrierCode, JoinReason } from "./join-reason";
import { JOIN_LIMITS as LIMIT, JOIN_WEIGHTS as WEIGHT } from "./join-weights";
import type { ListingPrint } from "./listing-print.schema";
import { areLiveTogether, inOrder } from "./live-span";
import { NO_SURROUNDINGS, type Surroundings } from "./surroundings";
import { titleLikeness } from "./title-likeness";

export type SameObject =
  | { readonly kind: "same"; readonly confidence: number; readonly because: readonly JoinReason[] }
  | { readonly kind: "different"; readonly because: readonly JoinReason[] }
  | { readonly kind: "unsure"; readonly because: readonly JoinReason[] };

type Compared = {
  readonly left: ListingPrint;
  readonly right: ListingPrint;
  readonly traces: readonly Trace[];
  readonly surroundings: Surroundings;
};

function has(traces: readonly Trace[], ...codes: readonly JoinReason["code"][]): boolean {
  return traces.some(({ reason }) => codes.includes(reason.code));
}

/** What two listings of one source cannot be if they are one object. */
function barriersAtHome(left: ListingPrint, right: ListingPrint): BarrierCode[] {
  if (left.sourceId !== right.sourceId) return [];
  const isTwoSellers =
    left.sellerKey !== null && right.sellerKey !== null && left.sellerKey !== right.sellerKey;
  return [
    ...(isTwoSellers ? (["two-sellers"] as const) : []),
    ...(areLiveTogether(left, right) ? (["both-on-offer"] as const) : []),
  ];
}

/** What was sold is gone, unless its seller shows the used thing itself once more: a buyer who did not pay. */
function wasSoldBefore({ left, right, traces }: Compared): boolean {
  const [before, after] = inOrder(left, right);
  const isNew = after.facts.condition === "new";
  if (!isNew && has(traces, "same-seller") && has(traces, "same-photo")) return false;
  return before.state === "sold" && !areLiveTogether(before, after);
}

/** More than anybody lowers a price: it is another thing in the same pictures. */
function isOtherPriceClass({ left, right }: Compared): boolean {
  const price = priceRatio(left, right);
  return price !== null && price.ratio > LIMIT.otherThingPrice * price.slack;
}

/** Names of places come in all sizes: two that share no word part two people only where no name ties them. */
function isFarApart({ left, right, traces }: Compared): boolean {
  const km = kmBetween(left, right);
  if (km !== null) return km > LIMIT.apartKm;
  return has(traces, "other-place") && !has(traces, "same-seller", "same-seller-name");
}

/**
 * Photo and words of another's ad for much less, or for a price that cannot be compared, and nothing that says it
 * is the same person.
 */
function isCheapCopy({ left, right, traces }: Compared): boolean {
  if (has(traces, "same-seller", "same-seller-name")) return false;
  const isPlaced = has(traces, "same-place");
  const price = priceRatio(left, right);
  if (price === null) return !isPlaced;
  if (left.sourceId === right.sourceId) return price.ratio >= LIMIT.baitPriceAfter;
  return price.ratio >= (isPlaced ? LIMIT.baitPriceInPlace : LIMIT.baitPrice) * price.slack;
}

const OWN_TEXTS = ["whole-text", "same-text", "like-text"] as const;

/** A photo, a text or a name that is somebody's own. */
function hasOwn({ traces }: Compared): boolean {
  if (has(traces, "same-photo", "like-photo", ...OWN_TEXTS)) return true;
  return has(traces, "same-seller", "same-seller-name");
}

/**
 * Of several used units one is known by a photo or text that none of the others has. A new one that comes at the
 * same price after another is the shop's next, until the price says otherwise.
 */
function isOneOfSeveral({ left, right, traces, surroundings }: Compared): boolean {
  const isNew = left.facts.condition === "new" || right.facts.condition === "new";
  if (isNew && has(traces, "same-seller") && has(traces, "same-price")) return true;
  if (!isNew && has(traces, "same-photo", "whole-text")) return false;
  return [left, right].some(surroundings.isOneOfSeveral);
}

function isSameModel(traces: readonly Trace[]): boolean {
  return traces.some(({ reason }) => reason.code === "same-fact" && reason.fact === "model");
}

/** Of one seller's two titles: what they share is enough, and neither names what the other does not. */
function isOneTitle({ left, right }: Compared): boolean {
  const { share, shared, isBothAlone } = titleLikeness(left.titleWords, right.titleWords);
  return share >= LIMIT.likeTitle && shared >= LIMIT.titleWordsMin && !isBothAlone;
}

/**
 * Who sells one thing may sell twenty like it on one site, under one text: then the title must say that it is the
 * same. On another site, and where the photo is the same, an unlike title says nothing.
 */
function isSameThing(compared: Compared): boolean {
  const { left, right, traces } = compared;
  if (has(traces, "same-photo") || isSameModel(traces)) return true;
  const isByName = has(traces, "same-seller-name") && !has(traces, "like-photo", ...OWN_TEXTS);
  if (left.sourceId === right.sourceId || isByName) return isOneTitle(compared);
  return has(traces, "like-photo", "whole-text", "same-title", "like-title");
}

/** A relist is one only when the first is over. */
function isNotOverYet({ left, right }: Compared): boolean {
  if (left.sourceId !== right.sourceId) return false;
  return left.state === "active" && right.state === "active";
}

function doubtsOf(compared: Compared): BarrierCode[] {
  const checks: readonly (readonly [BarrierCode, boolean])[] = [
    ["not-over-yet", isNotOverYet(compared)],
    ["several-units", isOneOfSeveral(compared)],
    ["sold-before", wasSoldBefore(compared)],
    ["far-apart", isFarApart(compared)],
    ["other-thing-price", isOtherPriceClass(compared)],
    ["cheap-copy", isCheapCopy(compared)],
    ["nothing-own", !hasOwn(compared)],
    ["too-little", !isSameThing(compared)],
  ];
  return checks.flatMap(([code, isSo]) => (isSo ? [code] : []));
}

function reasonsFor(traces: readonly Trace[]): JoinReason[] {
  return [...traces]
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
    .map(({ reason }) => reason);
}

function reasonsAgainst(traces: readonly Trace[]): JoinReason[] {
  return traces.filter(({ points }) => points < 0).map(({ reason }) => reason);
}

/**
 * Whether two listings offer one physical object: a relist in one source, or one thing on several sites. `different`
 * needs a fact that cannot be true of one thing, or both on one site at once or by two sellers; `same` needs
 * something of the seller's own and enough besides, and its confidence is 0.9 to 1. Symmetric; never throws.
 * `surroundings` tell what is nobody's own; without them, stock photos and shops' texts are taken for own.
 */
export function compareListings(
  left: ListingPrint,
  right: ListingPrint,
  surroundings: Surroundings = NO_SURROUNDINGS,
): SameObject {
  const facts = compareFacts(left.facts, right.facts);
  const barriers = [
    ...barriersAtHome(left, right).map((code) => ({ code })),
    ...facts.clash.map((fact) => ({ code: "other-fact" as const, fact })),
  ];
  if (barriers.length > 0) return { kind: "different", because: barriers };
  const pair = { left, right, facts, surroundings };
  const traces = findTraces(pair);
  const compared = { ...pair, traces };
  const doubts = doubtsOf(compared);
  if (doubts.length > 0) return { kind: "unsure", because: doubts.map((code) => ({ code })) };
  const points = traces.reduce<number>((sum, { points: more }) => sum + more, WEIGHT.start);
  if (points < WEIGHT.joinMin) {
    return { kind: "unsure", because: [{ code: "too-little" }, ...reasonsAgainst(traces)] };
  }
  return { kind: "same", confidence: 1 / (1 + Math.exp(-points)), because: reasonsFor(traces) };
}
