import { money } from "@/lib/core/money";
import type { DealVerdict } from "@/lib/domain/deals/deal.schema";

export type Example = {
  readonly title: string;
  readonly priceCents: number;
  readonly verdict: DealVerdict;
};

const SHARED = {
  effort: { score: null, shippingKind: "known", shipping: null, distanceKm: null },
  risk: { reasons: [] },
  isPersonal: false,
  modelVersion: "example",
  weightsVersion: "example",
  scoredAt: new Date("2026-11-01T12:00:00Z"),
} satisfies Partial<DealVerdict>;

/** Of the start page only, and labelled there; no listing of anybody. */
export const GREAT: Example = {
  title: "Polyphonic synthesizer, 1984, one quiet voice",
  priceCents: 115_000,
  verdict: {
    ...SHARED,
    allIn: money(130_800, "USD"),
    compCount: 14,
    value: {
      kind: "scored",
      score: 96,
      band: "great",
      confidence: "firm",
      differenceBps: -2_144,
      market: {
        quantiles: {
          q10Cents: 145_500,
          q25Cents: 153_000,
          q50Cents: 166_500,
          q75Cents: 180_500,
          q90Cents: 191_000,
        },
        basis: "sold",
        haircutBps: null,
        tier: "blend",
        learned: null,
        compCount: 14,
        effectiveCount: 12.6,
      },
    },
  },
};

export const THIN: Example = {
  title: "Folding bicycle, 2017, front bag",
  priceCents: 88_000,
  verdict: {
    ...SHARED,
    allIn: money(89_200, "USD"),
    compCount: 6,
    value: {
      kind: "scored",
      score: 64,
      band: "good",
      confidence: "thin",
      differenceBps: -1_168,
      market: {
        quantiles: {
          q10Cents: 82_000,
          q25Cents: 90_500,
          q50Cents: 101_000,
          q75Cents: 112_000,
          q90Cents: 126_000,
        },
        basis: "sold",
        haircutBps: null,
        tier: "blend",
        learned: null,
        compCount: 6,
        effectiveCount: 5.4,
      },
    },
  },
};

export const NONE: Example = {
  title: "Lounge chair, walnut, no label",
  priceCents: 65_000,
  verdict: {
    ...SHARED,
    allIn: money(67_400, "USD"),
    compCount: 2,
    value: {
      kind: "no-verdict",
      reason: "too-few-comps",
      found: 2,
      needed: 5,
      missing: ["comps", "category"],
    },
  },
};

export const DEAR: Example = {
  title: "Noise-cancelling headphones, black, case",
  priceCents: 18_500,
  verdict: {
    ...SHARED,
    allIn: money(19_300, "USD"),
    compCount: 90,
    value: {
      kind: "scored",
      score: 6,
      band: "overpriced",
      confidence: "firm",
      differenceBps: 2_452,
      market: {
        quantiles: {
          q10Cents: 12_000,
          q25Cents: 14_000,
          q50Cents: 15_500,
          q75Cents: 17_000,
          q90Cents: 19_000,
        },
        basis: "sold",
        haircutBps: null,
        tier: "blend",
        learned: null,
        compCount: 90,
        effectiveCount: 71,
      },
    },
  },
};
