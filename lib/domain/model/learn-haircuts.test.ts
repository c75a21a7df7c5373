import { expect, test } from "vitest";
import { ofCategory } from "@/lib/domain/matching/comparison-model";
import { makeSubject } from "@/lib/domain/verdict/__fixtures__/comps";
import { judgeListing } from "@/lib/domain/verdict/judge-listing";
import { createMarket } from "@/lib/domain/verdict/market";
import { makeMarket } from "./__fixtures__/make-market";
import { trainMarketModel } from "./train-market-model";
import type { TrainingComp } from "./training-comp";

const ABOVE = { Guitars: 1.25, Amps: 1.1 };
const LAST_DAY = 20_300;

/** Sales, every other of them an asking price: a quarter above for guitars, a tenth for amps. */
const mixed = makeMarket(1_500).map((comp, at): TrainingComp => {
  if (at % 2 === 0) return comp;
  const above = ABOVE[comp.category as keyof typeof ABOVE];
  return { ...comp, basis: "asking", allInCents: Math.round(above * comp.allInCents) };
});
const model = await trainMarketModel(mixed, { version: "mixed" });

test("what is taken off asking prices is learned from like pairs of each category", () => {
  const { haircut } = model.comparison;
  expect(Math.abs((ofCategory(haircut, "Guitars") ?? 0) + Math.log(1.25))).toBeLessThan(0.04);
  expect(Math.abs((ofCategory(haircut, "Amps") ?? 0) + Math.log(1.1))).toBeLessThan(0.04);
  expect(ofCategory(haircut, "Drums")).toBe(haircut.others);
});

test("asking prices alone value a thing as its sales do, named as what they are", () => {
  const subject = makeSubject({
    title: "Fender Delta red",
    category: "Guitars",
    brand: "Fender",
    conditionText: "good",
    price: { cents: 60_000, currency: "USD" },
  });
  const medianOf = (basis: "sold" | "asking") => {
    const comps = mixed.filter((comp) => comp.basis === basis);
    const now = new Date(LAST_DAY * 86_400_000);
    const { value } = judgeListing(subject, createMarket(comps, { model }), { now });
    if (value.kind !== "scored") throw new Error(value.reason);
    expect(value.market.basis).toBe(basis);
    return value.market.quantiles.q50Cents;
  };
  expect(medianOf("asking") / medianOf("sold")).toBeGreaterThan(0.95);
  expect(medianOf("asking") / medianOf("sold")).toBeLessThan(1.05);
});

test("a market of one basis knows no haircut, and says so where only asking prices were seen", async () => {
  const asking = makeMarket(400).map((comp) => ({ ...comp, basis: "asking" as const }));
  const { comparison } = await trainMarketModel(asking, { version: "asked" });
  expect(ofCategory(comparison.haircut, "Guitars")).toBeNull();
  expect([...comparison.asked].sort()).toEqual(["amps", "guitars"]);
  const few = asking.map((comp, at) => (at % 4 === 0 ? comp : { ...comp, basis: "sold" as const }));
  const sales = await trainMarketModel(few, { version: "sales" });
  expect([...sales.comparison.asked]).toEqual([]);
});

test("one seller cannot say what everybody takes off", async () => {
  const dear = makeMarket(1_500, { seed: "dear" }).map(
    (comp): TrainingComp => ({
      ...comp,
      basis: "asking",
      sellerKey: "dear",
      allInCents: 3 * comp.allInCents,
    }),
  );
  const { comparison } = await trainMarketModel([...mixed, ...dear], { version: "dear" });
  expect(Math.abs((ofCategory(comparison.haircut, "Guitars") ?? 0) + Math.log(1.25))).toBeLessThan(
    0.08,
  );
});
