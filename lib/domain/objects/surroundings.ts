import { groupBy } from "@/lib/core/group-by";
import { compareFacts } from "./compare-facts";
import type { ListingPrint } from "./listing-print.schema";
import { areLiveTogether } from "./live-span";
import { photoBands, photoDistance } from "./photo-distance";
import type { PhotoHash } from "./photo-hash";
import { titleLikeness } from "./title-likeness";

/** What other listings say about two of them: a photo that shops share, a text that many copy, one of forty units. */
export type Surroundings = {
  readonly isCommonPhoto: (photo: PhotoHash) => boolean;
  readonly isCommonText: (shingle: number) => boolean;
  /** Its seller has more than one of it. */
  readonly isOneOfSeveral: (print: ListingPrint) => boolean;
};

/** Nothing but the two listings is known. */
export const NO_SURROUNDINGS: Surroundings = {
  isCommonPhoto: () => false,
  isCommonText: () => false,
  isOneOfSeveral: () => false,
};

/** Different sellers over all sources from which on a photo or text is nobody's own; one person has few accounts. */
const SELLERS_MIN = 4;
const PHOTO_DISTANCE_MAX = 10;
const TITLE_LIKENESS_MIN = 0.7;

function countSellers(prints: readonly ListingPrint[]): number {
  return new Set(prints.flatMap(({ sellerKey }) => sellerKey ?? [])).size;
}

function hasTwoAtOnce(prints: readonly ListingPrint[]): boolean {
  const inTime = [...prints].sort((one, other) => one.firstSeenMs - other.firstSeenMs);
  let longest: ListingPrint | null = null;
  for (const print of inTime) {
    if (longest && areLiveTogether(longest, print)) return true;
    if (!longest || print.lastSeenMs > longest.lastSeenMs) longest = print;
  }
  return false;
}

/** One that cannot be the first, or each with words of its own: terms that stand under whatever a seller has. */
function areOtherThings(first: ListingPrint, other: ListingPrint): boolean {
  const { isBothAlone } = titleLikeness(first.titleWords, other.titleWords);
  return isBothAlone && compareFacts(first.facts, other.facts).clash.length > 0;
}

/** Two sellers or two ads of one source at once, or different things: then it tells nothing about one object. */
function isShared(prints: readonly ListingPrint[]): boolean {
  const [first] = prints;
  if (!first || prints.length < 2) return false;
  if (prints.some((other) => areOtherThings(first, other))) return true;
  if (countSellers(prints) >= SELLERS_MIN) return true;
  const bySource = groupBy(prints, ({ sourceId }) => sourceId);
  return [...bySource.values()].some((same) => countSellers(same) > 1 || hasTwoAtOnce(same));
}

function isLike(left: ListingPrint, right: ListingPrint): boolean {
  if (titleLikeness(left.titleWords, right.titleWords).share < TITLE_LIKENESS_MIN) return false;
  return compareFacts(left.facts, right.facts).clash.length === 0;
}

/** Most listings are told apart by their facts: what is looked up is built when first asked for. */
function whenAsked<Key, Found>(build: () => (key: Key) => Found): (key: Key) => Found {
  let find: ((key: Key) => Found) | null = null;
  return (key) => {
    find ??= build();
    return find(key);
  };
}

function remembered<Key, Name>(nameOf: (key: Key) => Name, find: (key: Key) => boolean) {
  const known = new Map<Name, boolean>();
  return (key: Key) => {
    const name = nameOf(key);
    const found = known.get(name) ?? find(key);
    known.set(name, found);
    return found;
  };
}

function photoIndex(prints: readonly ListingPrint[]) {
  const byBand = new Map<number, { print: ListingPrint; photo: PhotoHash }[]>();
  for (const print of prints) {
    for (const photo of print.photos) {
      for (const band of photoBands(photo)) {
        const group = byBand.get(band);
        if (group) group.push({ print, photo });
        else byBand.set(band, [{ print, photo }]);
      }
    }
  }
  return (photo: PhotoHash) => {
    const alike = photoBands(photo)
      .flatMap((band) => byBand.get(band) ?? [])
      .filter((other) => photoDistance(photo, other.photo) <= PHOTO_DISTANCE_MAX);
    return [...new Set(alike.map(({ print }) => print))];
  };
}

function textIndex(prints: readonly ListingPrint[]) {
  const byShingle = new Map<number, ListingPrint[]>();
  for (const print of prints) {
    for (const shingle of print.sketch) {
      const group = byShingle.get(shingle);
      if (group) group.push(print);
      else byShingle.set(shingle, [print]);
    }
  }
  return (shingle: number) => byShingle.get(shingle) ?? [];
}

/**
 * Learned from listings that share a block key with the two, or from a whole market. Every listing counts once, however often it is given;
 * those of one object in a row (a relist) make nothing common.
 */
export function surroundingsOf(given: readonly ListingPrint[]): Surroundings {
  const prints = [...new Map(given.map((print) => [print.listingId, print])).values()];
  const withPhoto = whenAsked(() => photoIndex(prints));
  const withText = whenAsked(() => textIndex(prints));
  const ofSeller = whenAsked(() => {
    const bySeller = groupBy(prints, ({ sellerKey }) => sellerKey);
    return (key: number) => bySeller.get(key) ?? [];
  });
  return {
    isCommonPhoto: remembered(
      (photo) => photo.join(),
      (photo) => isShared(withPhoto(photo)),
    ),
    isCommonText: remembered(
      (shingle) => shingle,
      (shingle) => isShared(withText(shingle)),
    ),
    isOneOfSeveral: remembered(
      ({ listingId }) => listingId,
      (print) =>
        print.sellerKey !== null &&
        hasTwoAtOnce(ofSeller(print.sellerKey).filter((other) => isLike(print, other))),
    ),
  };
}
