import { groupBy } from "@/lib/core/group-by";
import { chooseObject, type ObjectCandidate, type ObjectSplit } from "./choose-object";
import type { ListingPrint } from "./listing-print.schema";
import { reviewObject } from "./review-object";
import { sharesTrace } from "./shares-trace";
import { surroundingsOf } from "./surroundings";

export type ListingToSettle = {
  readonly print: ListingPrint;
  /** The object that it is of; its own id where it is of none. */
  readonly objectId: string;
  /** Listings that share a block key, and all others of their objects and of its own. */
  readonly candidates: readonly ObjectCandidate[];
  readonly splits: readonly ObjectSplit[];
  /** Listings that a person said are of their object: they stay. */
  readonly kept: ReadonlySet<string>;
};

export type SettledListing = {
  /** The object that it joins, or the listing that it is to be one object with; null: none. */
  readonly joins: string | null;
  /** Listings that their objects let go, its own or another, because of what it says. */
  readonly leaving: readonly string[];
};

/**
 * What is to be done about a listing that is new or says something new: which object it joins where it is alone,
 * and what it makes doubtful of what was joined before. Does not depend on the order of candidates; never throws.
 */
export function settleListing(input: ListingToSettle): SettledListing {
  const { print, objectId, splits, kept } = input;
  const candidates = input.candidates.filter((other) => other.print.listingId !== print.listingId);
  const surroundings = surroundingsOf([print, ...candidates.map((other) => other.print)]);
  const byObject = groupBy(candidates, (candidate) => candidate.objectId);
  const choice = byObject.has(objectId)
    ? null
    : chooseObject({ print, objectId, candidates, splits, surroundings });
  const joins = choice?.kind === "joins" ? choice.objectId : null;
  const leaving = [...byObject].flatMap(([otherId, of]) => {
    if (otherId === joins) return [];
    const others = of.map((other) => other.print);
    if (otherId === objectId)
      return reviewObject({ prints: [print, ...others], surroundings, kept });
    const isTouched = others.length > 1 && others.some((other) => sharesTrace(other, print));
    return isTouched ? reviewObject({ prints: others, surroundings, kept }) : [];
  });
  return { joins, leaving: leaving.sort() };
}
