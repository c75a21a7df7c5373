import { distanceKm } from "@/lib/domain/scoring/distance-km";
import type { FactComparison } from "./compare-facts";
import { compareSketches } from "./description-sketch";
import type { JoinReason, TraceCode } from "./join-reason";
import { JOIN_LIMITS as LIMIT, JOIN_WEIGHTS as WEIGHT } from "./join-weights";
import type { ListingPrint } from "./listing-print.schema";
import { gapMs, inOrder } from "./live-span";
import { photoDistance } from "./photo-distance";
import { ROUGH_RATIO, roughWorth } from "./rough-worth";
import { sellerLikeness } from "./seller-likeness";
import type { Surroundings } from "./surroundings";
import { titleLikeness } from "./title-likeness";

/** One thing that two listings have in common or not, and how much it speaks for one object. */
export type Trace = { readonly reason: JoinReason; readonly points: number };

type Pair = {
  readonly left: ListingPrint;
  readonly right: ListingPrint;
  readonly facts: FactComparison;
  readonly surroundings: Surroundings;
};

const DAY_MS = 86_400_000;
const NOTHING: readonly Trace[] = [];

function trace(code: TraceCode, points: number): readonly Trace[] {
  return [{ reason: { code }, points }];
}

/** Of a new thing the pictures and words are the maker's or the shop's, and the next one looks the same. */
function isNew({ left, right }: Pair): boolean {
  return left.facts.condition === "new" || right.facts.condition === "new";
}

/** Photos of the maker and of shops are passed over: whoever shows them need not have the thing. */
function photoTraces(pair: Pair): readonly Trace[] {
  const { left, right, surroundings } = pair;
  const own = ({ photos }: ListingPrint) =>
    photos.filter((photo) => !surroundings.isCommonPhoto(photo));
  const [ones, others] = [own(left), own(right)];
  if (ones.length === 0 || others.length === 0) return NOTHING;
  const nearest = ones.map((one) => Math.min(...others.map((other) => photoDistance(one, other))));
  const closest = Math.min(...nearest);
  if (closest > LIMIT.likePhotoBits) {
    const isPart = left.isPhotoChosen || right.isPhotoChosen;
    return isPart ? NOTHING : trace("other-photos", WEIGHT.otherPhotos);
  }
  const isMakers = left.saysStockPhoto || right.saysStockPhoto || isNew(pair);
  if (closest > LIMIT.samePhotoBits) {
    return trace("like-photo", isMakers ? WEIGHT.makersPhoto : WEIGHT.likePhoto);
  }
  const back = others.map((other) => Math.min(...ones.map((one) => photoDistance(one, other))));
  const isNear = (bits: number) => bits <= LIMIT.samePhotoBits;
  const count = Math.min(nearest.filter(isNear).length, back.filter(isNear).length);
  const more = count > 1 ? WEIGHT.secondPhoto : 0;
  return trace("same-photo", (isMakers ? WEIGHT.makersPhoto : WEIGHT.samePhoto) + more);
}

/** Terms and manners of one seller repeat whatever is sold, so they count for less with the same seller. */
function textTraces(pair: Pair): readonly Trace[] {
  const { left, right, surroundings } = pair;
  const { share, comparable } = compareSketches(
    left.sketch,
    right.sketch,
    surroundings.isCommonText,
  );
  if (comparable === 0) return NOTHING;
  const isOwn = left.sellerKey !== null && left.sellerKey === right.sellerKey;
  const worth = isOwn || isNew(pair) ? WEIGHT.repeatedTextShare : 1;
  if (share >= LIMIT.wholeTextShare && comparable >= LIMIT.wholeTextShingles) {
    return trace("whole-text", WEIGHT.wholeText * worth);
  }
  if (share >= LIMIT.sameTextShare) return trace("same-text", WEIGHT.sameText * worth);
  if (share >= LIMIT.likeTextShare) return trace("like-text", WEIGHT.likeText * worth);
  return trace("other-text", WEIGHT.otherText);
}

function sellerTraces({ left, right }: Pair): readonly Trace[] {
  if (left.sourceId === right.sourceId) {
    const isSame = left.sellerKey !== null && left.sellerKey === right.sellerKey;
    return isSame ? trace("same-seller", WEIGHT.sameSeller) : NOTHING;
  }
  switch (sellerLikeness(left.sellerName, right.sellerName)) {
    case "same":
      return trace("same-seller-name", WEIGHT.sameSellerName);
    case "like":
      return trace("like-seller-name", WEIGHT.likeSellerName);
    case "other":
      return trace("other-seller-name", WEIGHT.otherSellerName);
    case "unknown":
      return NOTHING;
  }
}

/** Words of two languages have little in common: an unlike title says nothing. */
function titleTraces({ left, right }: Pair): readonly Trace[] {
  const { share } = titleLikeness(left.titleWords, right.titleWords);
  if (share >= LIMIT.sameTitle) return trace("same-title", WEIGHT.sameTitle);
  return share >= LIMIT.likeTitle ? trace("like-title", WEIGHT.likeTitle) : NOTHING;
}

function factTraces({ facts }: Pair): readonly Trace[] {
  const small = facts.agree.filter((fact) => fact !== "model").length;
  const each = Math.min(WEIGHT.fact, WEIGHT.factsMost / Math.max(1, small));
  return [
    ...facts.agree.map((fact) => ({
      reason: { code: "same-fact" as const, fact },
      points: fact === "model" ? WEIGHT.model : each,
    })),
    ...facts.doubt.map((fact) => ({
      reason: { code: "other-fact" as const, fact },
      points: WEIGHT.doubt,
    })),
  ];
}

export type PriceRatio = {
  /** The higher price by the lower, 1 and more. */
  readonly ratio: number;
  /** By how much the ratio itself may be off, 1 in one currency. */
  readonly slack: number;
};

/**
 * What was asked by the one that was there first and by the other: of two prices of the first, the one nearer to what
 * the other began with. That both fell later says nothing against one object.
 */
function pricesInOrder(left: ListingPrint, right: ListingPrint) {
  const [before, after] = inOrder(left, right);
  const began = after.firstPriceCents ?? after.priceCents;
  const first = before.firstPriceCents ?? before.priceCents;
  const isFirstNearer = Math.abs(first - began) < Math.abs(before.priceCents - began);
  return [
    { cents: isFirstNearer ? first : before.priceCents, currency: before.priceCurrency },
    { cents: began, currency: after.priceCurrency },
  ] as const;
}

/** Null where a price is 0 or one of the currencies is not known well enough. */
export function priceRatio(left: ListingPrint, right: ListingPrint): PriceRatio | null {
  const [before, after] = pricesInOrder(left, right);
  const isOne = before.currency === after.currency;
  const one = before.cents * (isOne ? 1 : (roughWorth(before.currency) ?? 0));
  const other = after.cents * (isOne ? 1 : (roughWorth(after.currency) ?? 0));
  const lower = Math.min(one, other);
  if (lower <= 0) return null;
  return { ratio: Math.max(one, other) / lower, slack: isOne ? 1 : ROUGH_RATIO };
}

/** Who puts a thing up anew asks less, as a rule: such a drop counts as half of one. */
function priceTraces({ left, right }: Pair): readonly Trace[] {
  const plain = priceRatio(left, right);
  if (plain === null) return NOTHING;
  if (plain.slack > 1) {
    return plain.ratio > LIMIT.apartPrice ? trace("other-price", WEIGHT.apartPrice) : NOTHING;
  }
  const [before, after] = pricesInOrder(left, right);
  const isDrop = after.cents < before.cents;
  const ratio = isDrop && left.sourceId === right.sourceId ? Math.sqrt(plain.ratio) : plain.ratio;
  if (ratio <= LIMIT.samePrice) return trace("same-price", WEIGHT.samePrice);
  if (ratio <= LIMIT.nearPrice) return trace("near-price", WEIGHT.nearPrice);
  if (ratio <= LIMIT.fairPrice) return NOTHING;
  return trace("other-price", ratio <= LIMIT.apartPrice ? WEIGHT.apartPrice : WEIGHT.farPrice);
}

/** Kilometres between two listings; null where one does not say. */
export function kmBetween({ place: left }: ListingPrint, { place: right }: ListingPrint) {
  if (left.latitude === null || left.longitude === null) return null;
  if (right.latitude === null || right.longitude === null) return null;
  return distanceKm(
    { latitude: left.latitude, longitude: left.longitude },
    { latitude: right.latitude, longitude: right.longitude },
  );
}

function placeTraces({ left, right }: Pair): readonly Trace[] {
  const km = kmBetween(left, right);
  if (km !== null) {
    if (km <= LIMIT.sameTownKm) return trace("same-place", WEIGHT.sameTown);
    return km <= LIMIT.nearbyKm
      ? trace("same-place", WEIGHT.nearby)
      : trace("other-place", WEIGHT.otherTown);
  }
  const [ones, others] = [left.place.words, right.place.words];
  if (ones.length === 0 || others.length === 0) return NOTHING;
  const isShared = ones.some((word) => others.includes(word));
  return isShared ? trace("same-place", WEIGHT.nearby) : trace("other-place", WEIGHT.otherTown);
}

/** Two of a kind get one text and each its own photos. */
function secondUnitTraces(found: readonly Trace[]): readonly Trace[] {
  const has = (...codes: readonly JoinReason["code"][]) =>
    found.some(({ reason }) => codes.includes(reason.code));
  const isTwo = has("other-photos") && has("whole-text", "same-text");
  return isTwo ? trace("same-text-other-photos", WEIGHT.otherPhotosSameText) : NOTHING;
}

function timeTraces({ left, right }: Pair): readonly Trace[] {
  const isLong = gapMs(left, right) > LIMIT.longGapDays * DAY_MS;
  return isLong ? trace("long-gap", WEIGHT.longGap) : NOTHING;
}

/** Everything that two listings have in common or not, in a fixed order. Symmetric. */
export function findTraces(pair: Pair): readonly Trace[] {
  const found = [
    photoTraces,
    textTraces,
    sellerTraces,
    titleTraces,
    factTraces,
    priceTraces,
    placeTraces,
    timeTraces,
  ].flatMap((find) => find(pair));
  return [...found, ...secondUnitTraces(found)];
}
