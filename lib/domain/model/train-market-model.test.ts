import { expect, test } from "vitest";
import { CONDITIONS } from "@/lib/domain/listing/condition";
import { ofCategory } from "@/lib/domain/matching/comparison-model";
import { makeMarket, NOISE } from "./__fixtures__/make-market";
import { accuracyOf } from "./accuracy";
import { compareModels } from "./compare-models";
import { isHeldBack } from "./is-held-back";
import { PRIOR_MODEL } from "./market-model";
import { measureModel } from "./measure-model";
import { trainMarketModel } from "./train-market-model";

const comps = makeMarket(1_200);
const known = comps.filter((comp) => !isHeldBack(comp));
const heldBack = comps.filter(isHeldBack);
const model = await trainMarketModel(known, { version: "test" });

test("prices that follow from words are learned, with honest intervals", () => {
  const outcomes = measureModel(model, known, heldBack).flatMap((one) => one ?? []);
  expect(outcomes).toHaveLength(heldBack.length);
  const { rmsle, coverage80, relWidthMedian } = accuracyOf(outcomes);
  // Noise alone makes an error of NOISE and an 80 % interval 2.6 times as wide.
  expect(rmsle).toBeLessThan(1.25 * NOISE);
  expect(coverage80).toBeGreaterThan(0.7);
  expect(coverage80).toBeLessThan(0.9);
  expect(relWidthMedian).toBeLessThan(1.4 * 2.56 * NOISE);
});

test("it is better than comps alone, and comps alone are not better than it", () => {
  const comparison = compareModels({ candidate: model, current: PRIOR_MODEL }, known, heldBack);
  expect(comparison.isBetter).toBe(true);
  expect(comparison.candidate.accuracy?.pinball).toBeLessThan(
    comparison.current.accuracy?.pinball ?? 0,
  );
  const reverse = compareModels({ candidate: PRIOR_MODEL, current: model }, known, heldBack);
  expect(reverse.isBetter).toBe(false);
  expect(compareModels({ candidate: model, current: model }, known, heldBack).isBetter).toBe(false);
});

test("the same comps give the same model in any order", async () => {
  const few = known.slice(0, 400);
  const [one, other] = [
    await trainMarketModel(few, { version: "test" }),
    await trainMarketModel([...few].reverse(), { version: "test" }),
  ];
  expect(other).toEqual(one);
});

test("what conditions are worth is learned from a category's own sales", () => {
  const effects = ofCategory(model.comparison.conditionEffects, "Guitars");
  const of = (name: (typeof CONDITIONS)[number]) => effects[CONDITIONS.indexOf(name)] ?? 0;
  // The prior says ln(1.1) − ln(0.65) = 0.53; this market says 0.7.
  expect(of("like_new") - of("poor")).toBeGreaterThan(0.58);
  expect(of("like_new") - of("poor")).toBeLessThan(0.8);
});

test("from a handful of comps nothing is learned but their words", async () => {
  const few = await trainMarketModel(known.slice(0, 100), { version: "few" });
  expect(few.value).toBeNull();
  expect(few.comparison.words.counts.get("fender")).toBeGreaterThan(5);
});

test.each([
  ["one price", known.slice(0, 300).map((comp) => ({ ...comp, allInCents: 5_000 }))],
  ["one text", known.slice(0, 300).map((comp) => ({ ...comp, title: "thing", brand: null }))],
  ["one seller", known.slice(0, 300).map((comp) => ({ ...comp, sellerKey: "one" }))],
  ["no trust", known.slice(0, 300).map((comp) => ({ ...comp, trust: 0 }))],
  [
    "no words, no dates",
    known
      .slice(0, 300)
      .map((comp) => ({ ...comp, title: "", brand: null, category: null, observedDay: null })),
  ],
  [
    "the dearest and the cheapest",
    known
      .slice(0, 300)
      .map((comp, at) => ({ ...comp, allInCents: at % 2 === 0 ? 1 : Number.MAX_SAFE_INTEGER })),
  ],
])("a strange market still gives finite quantiles: %s", async (_, strange) => {
  const learned = await trainMarketModel(strange, { version: "strange" });
  for (const outcome of measureModel(learned, strange, heldBack.slice(0, 20))) {
    if (outcome === null) continue;
    const { q10Cents, q25Cents, q50Cents, q75Cents, q90Cents } = outcome.quantiles;
    const all = [q10Cents, q25Cents, q50Cents, q75Cents, q90Cents];
    expect(all.every((cents) => Number.isSafeInteger(cents) && cents >= 1)).toBe(true);
    expect([...all].sort((left, right) => left - right)).toEqual(all);
  }
});
