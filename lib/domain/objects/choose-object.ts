import { groupBy } from "@/lib/core/group-by";
import type { JoinReason } from "./join-reason";
import type { ListingPrint } from "./listing-print.schema";
import { compareListings, type SameObject } from "./same-object";
import { type Surroundings, surroundingsOf } from "./surroundings";

export type ObjectCandidate = { readonly print: ListingPrint; readonly objectId: string };

/** A person said that this listing is not of that object; said once, it holds for ever. */
export type ObjectSplit = { readonly listingId: string; readonly objectId: string };

export type ObjectChoiceInput = {
  readonly print: ListingPrint;
  /** The object that it is alone in, if any: a person may have split others from it. */
  readonly objectId?: string;
  /** Listings that share a block key, and with them all others of their objects: each of them may object. */
  readonly candidates: readonly ObjectCandidate[];
  /** Of the listing and of the candidates. */
  readonly splits: readonly ObjectSplit[];
  /** Learned from the listing and the candidates where it is not given. */
  readonly surroundings?: Surroundings;
};

export type ObjectChoice =
  | {
      readonly kind: "joins";
      readonly objectId: string;
      /** The listing of the object that it is most like. */
      readonly likeListingId: string;
      readonly confidence: number;
      readonly because: readonly JoinReason[];
    }
  /** It is like two objects that are known to be two, and nothing tells which it is. */
  | { readonly kind: "between"; readonly objectIds: readonly string[] }
  | { readonly kind: "alone" };

type Fit = {
  readonly objectId: string;
  readonly prints: readonly ListingPrint[];
  readonly likeListingId: string;
  readonly verdict: Extract<SameObject, { kind: "same" }>;
};

/** In log odds: nearer than this, two objects fit alike. */
const CLEAR_LEAD = 1;
/** Doubts about one listing that stand against the whole object. */
const VETOES: ReadonlySet<JoinReason["code"]> = new Set(["sold-before", "far-apart"]);

const oddsOf = ({ verdict: { confidence } }: Fit) =>
  Math.log(confidence / Math.max(Number.EPSILON, 1 - confidence));

function speaksAgainst(verdict: SameObject): boolean {
  if (verdict.kind === "same") return false;
  return verdict.kind === "different" || verdict.because.some(({ code }) => VETOES.has(code));
}

/**
 * The likest listing of an object, unless one of its others speaks against it. Surroundings only take away: what is
 * nobody's own is asked about pairs that would join without it, and no others.
 */
function fitOf(
  print: ListingPrint,
  objectId: string,
  prints: readonly ListingPrint[],
  surroundings: Surroundings,
): Fit | null {
  const alike: ListingPrint[] = [];
  for (const other of prints) {
    const verdict = compareListings(print, other);
    if (speaksAgainst(verdict)) return null;
    if (verdict.kind === "same") alike.push(other);
  }
  let best: Fit | null = null;
  for (const other of alike) {
    const verdict = compareListings(print, other, surroundings);
    if (verdict.kind !== "same") continue;
    const isBetter =
      best === null ||
      verdict.confidence > best.verdict.confidence ||
      (verdict.confidence === best.verdict.confidence && other.listingId < best.likeListingId);
    if (isBetter) best = { objectId, prints, likeListingId: other.listingId, verdict };
  }
  return best;
}

/** Split by a person, or with listings that cannot be of one object. */
function areApart(one: Fit, other: Fit, { splits }: ObjectChoiceInput): boolean {
  const isSplit = (from: Fit, { prints }: Fit) =>
    splits.some(
      ({ listingId, objectId }) =>
        objectId === from.objectId && prints.some((print) => print.listingId === listingId),
    );
  if (isSplit(one, other) || isSplit(other, one)) return true;
  return one.prints.some((left) =>
    other.prints.some((right) => compareListings(left, right).kind === "different"),
  );
}

/**
 * Which object a listing joins. One at most, so that it never chains two together; none that a person split it from,
 * and none with a listing that cannot be of one object with it. Like two objects known to be two → `between`.
 * Does not depend on the order of candidates; never throws.
 */
export function chooseObject(input: ObjectChoiceInput): ObjectChoice {
  const { print } = input;
  const others = input.candidates.filter((other) => other.print.listingId !== print.listingId);
  const surroundings =
    input.surroundings ?? surroundingsOf([print, ...others.map((other) => other.print)]);
  const isSplit = (objectId: string, of: readonly ObjectCandidate[]) =>
    input.splits.some((split) =>
      split.listingId === print.listingId
        ? split.objectId === objectId
        : split.objectId === input.objectId &&
          of.some((other) => other.print.listingId === split.listingId),
    );
  const fits = [...groupBy(others, ({ objectId }) => objectId)]
    .filter(([objectId, of]) => !isSplit(objectId, of))
    .flatMap(([objectId, of]) => {
      const prints = of.map((other) => other.print);
      return fitOf(print, objectId, prints, surroundings) ?? [];
    })
    .sort(
      (one, other) =>
        other.verdict.confidence - one.verdict.confidence ||
        (one.objectId < other.objectId ? -1 : 1),
    );
  const [best] = fits;
  if (!best) return { kind: "alone" };
  const rivals = fits.filter(
    (fit) =>
      fit === best || (oddsOf(best) - oddsOf(fit) < CLEAR_LEAD && areApart(best, fit, input)),
  );
  if (rivals.length > 1) {
    return { kind: "between", objectIds: rivals.map(({ objectId }) => objectId).sort() };
  }
  const { objectId, likeListingId, verdict } = best;
  const { confidence, because } = verdict;
  return { kind: "joins", objectId, likeListingId, confidence, because };
}
