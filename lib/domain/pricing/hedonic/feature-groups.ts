/**
 * Families of features of the hedonic model and how much a whole family may say about a price: a
 * family's values have this Euclidean length, however many words a title has. Judgement, compared on
 * held-back parts of four unlike markets; the ridge weighs the single features.
 */
export const FEATURE_GROUPS = {
  always: 1,
  currency: 1,
  basis: 1,
  category: 1,
  brand: 1,
  brandOrigin: 1,
  brandInCategory: 1,
  brandCondition: 1,
  condition: 1,
  conditionInCategory: 1,
  shipping: 1,
  shippingInCategory: 1,
  shippingOfBrand: 0.5,
  decade: 1,
  fiveYears: 0.5,
  yearsInCategory: 0.7,
  decadeOfBrand: 0.5,
  decadeOfWord: 1,
  titleWord: 1,
  titlePair: 0.7,
  titleWordInCategory: 0.7,
  titleWordOfBrand: 0.7,
  titleWordCondition: 0.5,
  titleStem: 0.5,
  titleStemInCategory: 0.4,
  titleEnd: 0.3,
  titleCross: 0.7,
  titleLength: 0.5,
  text: 1.5,
  textInCategory: 1,
  measure: 0.7,
  measureExact: 0.5,
  descriptionWord: 0.7,
  descriptionPair: 0.4,
  descriptionWordInCategory: 0.35,
  descriptionLength: 1,
} as const;

export type FeatureGroup = keyof typeof FEATURE_GROUPS;

export const GROUP_NAMES = Object.keys(FEATURE_GROUPS) as readonly FeatureGroup[];

/** Crosses and doubles of other families: the networks find those by themselves. */
const SHALLOW: ReadonlySet<FeatureGroup> = new Set([
  "brandCondition",
  "titleWordInCategory",
  "titleWordOfBrand",
  "titleWordCondition",
  "titleStem",
  "titleStemInCategory",
  "titleCross",
  "textInCategory",
  "descriptionWordInCategory",
]);

/** By family: whether the networks look at it. */
export const IS_DEEP: readonly boolean[] = GROUP_NAMES.map((name) => !SHALLOW.has(name));
