/**
 * How much each trace speaks for one object, in points; points are log odds, so that ten of one half are rare.
 * Set by hand from what each can mean, not fitted: two like things of two people must stay below `joinMin`
 * by everything that is not their own (words, facts, price and town together).
 */
export const JOIN_WEIGHTS = {
  start: -4.2,
  joinMin: 2.2,

  samePhoto: 6,
  likePhoto: 3.5,
  /** Of new things, and where the seller says it is not the thing's own photo. */
  makersPhoto: 2,
  secondPhoto: 1.5,
  otherPhotos: -1,
  /** Who puts a thing up anew with all its words takes the photos along; for a second one they are new. */
  otherPhotosSameText: -2.5,

  wholeText: 6,
  sameText: 4.5,
  likeText: 2.5,
  otherText: -0.5,
  /** Of one seller's words, and of those about a new thing: they repeat, whatever is sold. */
  repeatedTextShare: 0.5,

  sameSeller: 6.5,
  sameSellerName: 3,
  likeSellerName: 1.2,
  otherSellerName: -0.7,

  sameTitle: 1.5,
  likeTitle: 0.8,
  model: 1,
  fact: 0.3,
  factsMost: 0.9,
  doubt: -2,

  samePrice: 1,
  nearPrice: 0.6,
  apartPrice: -1,
  farPrice: -2.5,

  sameTown: 1,
  nearby: 0.5,
  otherTown: -1,

  longGap: -1,
} as const;

/** Where one trace ends and the next begins. */
export const JOIN_LIMITS = {
  samePhotoBits: 10,
  likePhotoBits: 15,
  sameTextShare: 0.5,
  likeTextShare: 0.2,
  /** From this many shingles and share on a text by itself says which thing it is. */
  wholeTextShare: 0.75,
  wholeTextShingles: 10,
  sameTitle: 0.8,
  likeTitle: 0.45,
  titleWordsMin: 2,
  /** As ratios of the higher to the lower price. */
  samePrice: 1.02,
  nearPrice: 1.1,
  fairPrice: 1.35,
  apartPrice: 1.8,
  /** A copy of an ad that asks this much less is bait until something else ties it to the first. */
  baitPrice: 1.12,
  /** The same place is part of what is copied: it explains only this much. */
  baitPriceInPlace: 1.2,
  /** On one site a copy stands beside the ad it was taken from; what follows it is as a rule the same seller, who asks less. */
  baitPriceAfter: 1.6,
  otherThingPrice: 3,
  sameTownKm: 5,
  nearbyKm: 25,
  apartKm: 60,
  longGapDays: 90,
} as const;
