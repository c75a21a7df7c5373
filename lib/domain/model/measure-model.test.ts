import { expect, test } from "vitest";
import { makeMarket } from "./__fixtures__/make-market";
import { accuracyOf } from "./accuracy";
import { compareModels } from "./compare-models";
import { type MarketModel, PRIOR_MODEL } from "./market-model";
import { measureModel } from "./measure-model";

const cutting = (haircut: number | null): MarketModel => ({
  ...PRIOR_MODEL,
  comparison: { ...PRIOR_MODEL.comparison, haircut: { others: haircut, byCategory: new Map() } },
});
const asked = makeMarket(600).map((comp) => ({ ...comp, basis: "asking" as const }));
const [known, heldBack] = [asked.slice(0, 500), asked.slice(500)];
const accuracyBy = (model: MarketModel) =>
  accuracyOf(measureModel(model, known, heldBack).flatMap((one) => one ?? []));

test("who takes something off asking prices is not measured by what was asked", () => {
  const [plain, cut] = [accuracyBy(cutting(null)), accuracyBy(cutting(Math.log(0.7)))];
  expect(cut.pinball).toBeCloseTo(plain.pinball, 3);
  expect(cut.coverage80).toBeCloseTo(plain.coverage80, 1);
});

test("a haircut is measured by the sales it leads to", () => {
  const sold = heldBack.map((comp) => ({
    ...comp,
    basis: "sold" as const,
    allInCents: Math.round(0.8 * comp.allInCents),
  }));
  const [candidate, current] = [cutting(Math.log(0.8)), cutting(null)];
  expect(compareModels({ candidate, current }, known, sold).isBetter).toBe(true);
});
