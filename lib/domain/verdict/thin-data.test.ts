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
