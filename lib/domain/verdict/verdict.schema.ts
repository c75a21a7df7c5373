import { z } from "zod";
import { Money } from "@/lib/core/money";
import { type ExclusionKind, TEXT_RISK_CODES } from "@/lib/domain/identity/identity";

/** Offers that have no market value of their own; accessories and parts have one, among their kind. */
const NOT_THE_THING = [
  "empty-box",
  "picture-only",
  "wanted",
  "service",
  "counterfeit",
  "voucher",
] as const satisfies readonly ExclusionKind[];

/** Best first. Great ≤ q10 < good ≤ q25 < fair ≤ q75 < high ≤ q90 < overpriced. */
export const Band = z.enum(["great", "good", "fair", "high", "overpriced"]);
export type Band = z.infer<typeof Band>;

/** `firm` from 12 effective comps, `usable` from 8, `thin` from 5; under 5 there is no verdict. */
export const Confidence = z.enum(["firm", "usable", "thin"]);
export type Confidence = z.infer<typeof Confidence>;

export const EvidenceBasis = z.enum(["sold", "asking"]);
export type EvidenceBasis = z.infer<typeof EvidenceBasis>;

/** Market value in minor units of the listing's currency. Non-decreasing from q10 to q90. */
export const Quantiles = z.object({
  q10Cents: z.int(),
  q25Cents: z.int(),
  q50Cents: z.int(),
  q75Cents: z.int(),
  q90Cents: z.int(),
});
export type Quantiles = z.infer<typeof Quantiles>;

const standing = {
  weight: z.number().min(0).max(1),
  rejected: z
    .enum([
      "other-currency",
      "outlier",
      "other-thing",
      "other-basis",
      "too-old",
      "same-listing",
      "same-seller",
      "enough-others",
      "struck-out",
    ])
    .nullable(),
};

/** How a comp counts: with a weight in (0, 1], or rejected with the reason. */
export const Standing = z.object(standing);
export type Standing = z.infer<typeof Standing>;

/** One comp that was looked at: used with a weight in (0, 1], or rejected with the reason. */
export const Evidence = z.object({
  compId: z.string(),
  ...standing,
  /** Its price brought to the listing's condition, minor units. */
  adjustedCents: z.int(),
  /** Only of a comp that the person added: how it would stand otherwise; null where it would not be looked at. */
  added: Standing.nullable().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Who speaks: close comps alone, comps beside what was learned from many sales, or the latter alone. */
export const EvidenceTier = z.enum(["comps", "blend", "model"]);
export type EvidenceTier = z.infer<typeof EvidenceTier>;

/** What was learned from many sales says of a thing, before any comp is looked at; log of minor units. */
export const LearnedPrice = z.object({
  logCents: z.number(),
  /** Log of how far prices of such things lie from it. */
  logSpread: z.number(),
  /** How far the two kinds of model disagree. */
  disagreement: z.number().nonnegative(),
});
export type LearnedPrice = z.infer<typeof LearnedPrice>;

export const MarketValue = z.object({
  quantiles: Quantiles,
  basis: EvidenceBasis,
  /** What was taken off asking prices to bring them to sold terms, 1/100 of a percent; null where that is not known, and for sales. */
  haircutBps: z.int().min(0).max(10_000).nullable(),
  tier: EvidenceTier,
  /** Null where comps speak alone. */
  learned: LearnedPrice.nullable(),
  compCount: z.int(),
  effectiveCount: z.number(),
});
export type MarketValue = z.infer<typeof MarketValue>;

/** What is offered in place of the thing that the words name. */
export const NotTheThing = z.object({
  kind: z.enum(NOT_THE_THING),
  words: z.string(),
});
export type NotTheThing = z.infer<typeof NotTheThing>;

export const ValueAxis = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("scored"),
    /** 0–100, higher is cheaper against the market; shrunk towards 50 when evidence is thin. */
    score: z.number().min(0).max(100),
    band: Band,
    confidence: Confidence,
    /** All-in price against the median, 1/100 of a percent, negative is below. */
    differenceBps: z.int(),
    market: MarketValue,
  }),
  z.object({
    kind: z.literal("no-verdict"),
    reason: z.enum([
      "too-few-comps",
      "no-price",
      "not-for-sale",
      "other-currency-only",
      "not-the-thing",
    ]),
    found: z.int(),
    needed: z.int(),
    /** What would help, most useful first; the words are made where they are shown. */
    missing: z.array(z.enum(["comps", "category", "brand", "condition", "currency", "price"])),
    /** Where it is not the thing it names: what it is, and the words that say so. */
    instead: NotTheThing.optional(),
  }),
]);
export type ValueAxis = z.infer<typeof ValueAxis>;

/** What getting it costs. `null` distance or cost means not known, never zero. */
export const EffortAxis = z.object({
  score: z.number().min(0).max(100).nullable(),
  shippingKind: z.enum(["known", "free", "pickup_only", "unknown"]),
  shipping: Money.nullable(),
  distanceKm: z.number().nonnegative().nullable(),
});
export type EffortAxis = z.infer<typeof EffortAxis>;

/** What settles a risk. */
export const RISK_CHECKS = [
  "ask-dated-photo",
  "pay-in-person",
  "read-description",
  "ask-what-is-wrong",
  "pay-on-platform",
  "wait-until-in-hand",
  "see-it-work",
  "ask-unlocked",
  "look-up-history",
  "ask-still-there",
] as const;

export const RiskReason = z.object({
  code: z.enum(["far-below-market", ...TEXT_RISK_CODES]),
  check: z.enum(RISK_CHECKS),
  /** The listing's own words that gave it; none where its price did. */
  because: z.string().optional(),
});
export type RiskReason = z.infer<typeof RiskReason>;

export const Verdict = z.object({
  modelVersion: z.string(),
  weightsVersion: z.string(),
  allIn: Money,
  value: ValueAxis,
  effort: EffortAxis,
  risk: z.object({ reasons: z.array(RiskReason) }),
  evidence: z.array(Evidence),
});
export type Verdict = z.infer<typeof Verdict>;
