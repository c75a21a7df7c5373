import type { ListingPrint } from "./listing-print.schema";
import { inOrder } from "./live-span";
import { compareListings } from "./same-object";
import type { Surroundings } from "./surroundings";

export type ObjectReview = {
  /** All listings of one object, none of them twice. */
  readonly prints: readonly ListingPrint[];
  /** Learned from these listings and from what came up since: of the same sellers, with the same photos or words. */
  readonly surroundings: Surroundings;
  /** Put together or kept by a person: they stay. */
  readonly kept: ReadonlySet<string>;
};

/**
 * Ids of the listings that an object should let go, now that more is known: the shop's second unit has appeared, or
 * another seller with the same photo. The first listing always stays; none leaves as long as one that stays is like
 * it. Does not depend on the order given.
 */
export function reviewObject({ prints, surroundings, kept }: ObjectReview): string[] {
  const inTime = [...prints].sort((one, other) => (inOrder(one, other)[0] === one ? -1 : 1));
  const staying: ListingPrint[] = [];
  const leaving: string[] = [];
  for (const print of inTime) {
    const isLike = (other: ListingPrint) =>
      compareListings(other, print, surroundings).kind === "same";
    const stays = staying.length === 0 || kept.has(print.listingId) || staying.some(isLike);
    if (stays) staying.push(print);
    else leaving.push(print.listingId);
  }
  return leaving;
}
