import { expect, test } from "vitest";
import type { DealDetail } from "@/lib/domain/deals/deal-detail.schema";
import type { ValueAxis } from "@/lib/domain/verdict/verdict.schema";
import { firmerSteps } from "./firmer-panel";

const quantiles = { q10Cents: 1, q25Cents: 2, q50Cents: 3, q75Cents: 4, q90Cents: 5 };
const value = (effectiveCount: number, over: object = {}) => ({
  kind: "scored" as const,
  score: 50,
  band: "fair" as const,
  confidence: effectiveCount >= 12 ? ("firm" as const) : ("thin" as const),
  differenceBps: 0,
  market: {
    quantiles,
    basis: "sold" as const,
    haircutBps: null,
    tier: "comps" as const,
    learned: null,
    compCount: 9,
    effectiveCount,
    ...over,
  },
});

function steps(axis: ValueAxis, over: object = {}) {
  const deal = {
    brand: "Roland",
    category: "Keys",
    condition: "good",
    state: "active",
    shipping: { kind: "free", cost: null },
    verdict: { value: axis },
    ...over,
  };
  return firmerSteps({ deal } as unknown as DealDetail, "en-US");
}

test("firm evidence wants nothing", () => {
  expect(steps(value(13))).toEqual([]);
});

test("thin evidence says how many sales are missing, and what the listing leaves out", () => {
  expect(steps(value(5.6), { brand: null, condition: "unknown" })).toEqual([
    "7 more close sales would make it firm.",
    expect.stringContaining("counts in full"),
    expect.stringContaining("brand"),
    expect.stringContaining("condition"),
  ]);
  expect(steps(value(11.2))).toEqual([
    "One more close sale would make it firm.",
    expect.stringContaining("counts in full"),
  ]);
});

test("asking prices are named even where they are many", () => {
  expect(steps(value(30, { basis: "asking" }))).toEqual([expect.stringContaining("asking prices")]);
});

test("no verdict lists what is missing, most useful first", () => {
  const none = {
    kind: "no-verdict" as const,
    reason: "too-few-comps" as const,
    found: 1,
    needed: 5,
  };
  expect(steps({ ...none, missing: ["comps", "brand"] })).toEqual([
    "More sales of the same thing.",
    expect.stringContaining("brand"),
    expect.stringContaining("counts in full"),
  ]);
});
