import { expect, test } from "vitest";
import { makeMarket } from "@/lib/domain/model/__fixtures__/make-market";
import { trainMarketModel } from "@/lib/domain/model/train-market-model";
import { makeSubject, NOW, salesAt, TODAY } from "./__fixtures__/comps";
import { judgeListing } from "./judge-listing";
import { createMarket } from "./market";

const PRICES = [190, 205, 198, 210, 195, 202, 188, 207];

const learned = trainMarketModel(makeMarket(900, { firstDay: TODAY - 400 }), { version: "test" });

test.each([
  [0, "no-verdict", null],
  [1, "no-verdict", null],
  [2, "no-verdict", null],
  [4, "no-verdict", null],
  [5, "scored", "thin"],
  [8, "scored", "usable"],
])("%i comps alone: %s %s", (count, kind, confidence) => {
  const market = createMarket(salesAt(PRICES.slice(0, count)));
  const { value } = judgeListing(makeSubject(), market, { now: NOW });
  expect(value.kind).toBe(kind);
  expect(value.kind === "scored" ? value.confidence : null).toBe(confidence);
});

test.each([0, 1, 2, 4])("%i comps beside what was learned are no more than thin", async (count) => {
  const model = await learned;
  const near = { title: "Fender Alpha", category: "Guitars", brand: "Fender" };
  const prices = [600, 610, 590, 605].slice(0, count);
  const market = createMarket(salesAt(prices, near), { model });
  const { value } = judgeListing(makeSubject(near), market, { now: NOW });
  expect(value).toMatchObject({ kind: "scored", confidence: "thin", market: { tier: "model" } });
});

test("without comps a category of asking prices is valued as one, brought to sold terms, and others as sales", async () => {
  const asked = makeMarket(900, { firstDay: TODAY - 400 }).map((comp) => ({
    ...comp,
    basis: "asking" as const,
  }));
  const model = await trainMarketModel(asked, { version: "asked" });
  const haircut = { others: Math.log(0.8), byCategory: new Map() };
  const cutting = { ...model, comparison: { ...model.comparison, haircut } };
  const near = makeSubject({ title: "Fender Alpha", category: "Guitars", brand: "Fender" });
  const marketBy = (of: typeof model, comps = salesAt([])) => {
    const { value } = judgeListing(near, createMarket(comps, { model: of }), { now: NOW });
    return value.kind === "scored" ? value.market : null;
  };
  const [plain, cut] = [marketBy(model), marketBy(cutting)];
  expect(plain).toMatchObject({ tier: "model", basis: "asking", haircutBps: null });
  expect(cut).toMatchObject({ tier: "model", basis: "asking", haircutBps: 2_000 });
  expect((cut?.quantiles.q50Cents ?? 0) / (plain?.quantiles.q50Cents ?? 0)).toBeCloseTo(0.8, 1);
  const sales = salesAt([600, 610], {
    title: "Fender Alpha",
    category: "Guitars",
    brand: "Fender",
  });
  expect(marketBy(cutting, sales)).toMatchObject({ compCount: 2, basis: "sold", haircutBps: null });
  expect(marketBy(await learned)).toMatchObject({ tier: "model", basis: "sold", haircutBps: null });
});
