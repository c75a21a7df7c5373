import { expect, test } from "vitest";
import { DealVerdict } from "@/lib/domain/deals/deal.schema";
import type { Band, Quantiles } from "@/lib/domain/verdict/verdict.schema";
import { DEAR, GREAT, NONE, THIN } from "./example-verdicts";

function bandOf(cents: number, market: Quantiles): Band {
  if (cents <= market.q10Cents) return "great";
  if (cents <= market.q25Cents) return "good";
  if (cents <= market.q75Cents) return "fair";
  return cents <= market.q90Cents ? "high" : "overpriced";
}

test.each([
  ["great", GREAT],
  ["thin", THIN],
  ["none", NONE],
  ["dear", DEAR],
])("the %s example is a verdict that could be", (_name, { verdict }) => {
  expect(DealVerdict.parse(verdict)).toEqual(verdict);
  const { allIn, value } = verdict;
  if (value.kind === "no-verdict") {
    expect(value.found).toBeLessThan(value.needed);
    return;
  }
  const { quantiles, effectiveCount, compCount } = value.market;
  const sizes = Object.values(quantiles);
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  expect(value.band).toBe(bandOf(allIn.cents, quantiles));
  const difference = (allIn.cents / quantiles.q50Cents - 1) * 10_000;
  expect(Math.abs(value.differenceBps - difference)).toBeLessThan(1);
  expect(effectiveCount).toBeLessThanOrEqual(compCount);
  expect(value.confidence).toBe(
    effectiveCount >= 12 ? "firm" : effectiveCount >= 8 ? "usable" : "thin",
  );
});
