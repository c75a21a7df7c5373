import type { Condition } from "@/lib/domain/listing/condition";

/** Changes with any number below. Stored with every score. */
export const WEIGHTS_VERSION = "2026-11-27";

/**
 * Every number that a verdict rests on. They are judgement, checked on held-back sales of four
 * unlike markets, and none is fitted to one of them.
 */
export const WEIGHTS = {
  /** Comps under this word similarity (0–1) are something else; its square is the weight. */
  similarityMin: 0.15,
  /** Comps under this weight would not be felt. */
  weightMin: 0.005,
  /** A word that the model does not know counts this share of a word seen once. */
  unknownWordShare: 0.5,
  /** Comps of a frequent word that are looked through, newest first, and those that came since. */
  compsScannedPerWord: 1_000,
  /** Pretended comps without a word in common, so that a handful of comps does not make every word rare. */
  wordPriorCount: 20,

  /** Where the comps themselves do not tell how fast a market moves. */
  halfLifeDays: 365,
  undatedFactor: 0.5,
  ageDaysMax: 5 * 365,

  /** Loss per step on the scale of conditions, and where one side's is not known. */
  conditionStepLoss: 0.15,
  unknownConditionFactor: 0.85,
  yearScaleYears: 8,
  otherCategoryFactor: 0.5,
  noCategoryFactor: 0.8,
  sameBrandOtherCategoryFactor: 0.4,

  /** A comp of this weight counts as one whole comp; weaker ones count in proportion. */
  wholeCompWeight: 0.2,
  compsUsedMax: 40,
  /** Next in line, so that a verdict can be weighed anew when one is struck out. */
  compsInReserve: 8,
  compsRejectedMax: 12,
  /** A comp that a person says is the same thing. */
  addedCompWeight: 1,
  rejectedPerReasonMax: 3,
  /** One seller's comps, and identical comps whose seller is not known, beyond these add nothing. */
  compsPerSellerMax: 2,
  identicalCompsMax: 3,

  /** Robust z beyond which a price is cut (Iglewicz and Hoaglin 1993), and the least spread taken. */
  outlierZ: 3.5,
  outlierSpreadMin: 0.05,
  /** More of the weight than this is never called an outlier. */
  outlierShareMax: 0.25,

  /** Sales of a category from which the model may speak beside comps, and from which it may speak alone. */
  modelRowsMin: 50,
  modelAloneRowsMin: 300,

  compsNeeded: 5,
  compsUsable: 8,
  compsFirm: 12,
  /** The score moves this many comps' worth towards 50. */
  scoreShrinkCount: 3,
  /** Power that makes close comps count more beside an estimate that knows what alike things bring. */
  localSharpness: 2,
  /** The estimate weighs as much as this many comps as close as can be. */
  localPriorWeight: 0.5,
  /** Comps further than so many standard deviations from the estimate are drawn in to there. */
  clipDeviations: 2.5,
  clipToDeviation: 0.4,
  /** Evidence older than this is no staler for it. */
  staleDaysMax: 365,
  /** Keeps logarithms of weights and spreads finite. */
  spreadFloorShare: 0.02,
  /** No price is known better than this, in log: haggling alone moves it by more. */
  halfSpreadMin: 0.03,
  farBelowShare: 0.35,

  /** Pairs of like things in different condition that weigh as much as the prior below. */
  conditionPriorPairs: 30,
  conditionPairsMin: 40,
  /** Of the comps of one seller, or of identical ones, in a category so many pairs are looked at. */
  pairsPerGroupMax: 12,

  /** Pairs of like things, one asked for and one sold, from which a haircut is known; and of a category against all. */
  haircutPairsMin: 40,
  haircutPriorPairs: 30,
  /** In log price: who takes more than half off compares other things. */
  haircutMax: Math.LN2,

  /** Kilometres at which the effort score of fetching a thing has fallen to 37. */
  effortScaleKm: 40,
} as const;

/**
 * What a thing in this condition brings against one in good condition, where a category's own comps
 * do not say. Our judgement of second-hand markets at large; unknown is taken as good.
 */
export const CONDITION_PRIORS: Readonly<Record<Condition, number>> = {
  new: 1.25,
  open_box: 1.15,
  like_new: 1.1,
  very_good: 1.05,
  good: 1,
  fair: 0.85,
  poor: 0.65,
  for_parts: 0.4,
  unknown: 1,
};

/** Steps between conditions for closeness: broken is far from everything that works. */
export const CONDITION_RANKS: Readonly<Record<Exclude<Condition, "unknown">, number>> = {
  new: 0,
  open_box: 1,
  like_new: 1,
  very_good: 2,
  good: 3,
  fair: 4,
  poor: 6,
  for_parts: 12,
};
