import { describe, expect, it } from "vitest";
import { makePrint } from "./__fixtures__/make-print";
import { compareFacts } from "./compare-facts";
import { compareModels } from "./compare-models";

const facts = (title: string, more: Parameters<typeof makePrint>[0] = {}) =>
  makePrint({ title, condition: "unknown", ...more }).facts;

describe("models", () => {
  it.each([
    [["iphone12"], ["iphone12pro"], "clash"],
    [["iphone12"], ["iphone13"], "clash"],
    [["rtx3070"], ["rtx3070ti"], "clash"],
    [["t480", "i58250u"], ["t480", "i78550u"], "clash"],
    [["501"], ["505"], "clash"],
    [["wh1000xm4"], ["wh1000mx4"], "agree"],
    [["sm58"], ["sm58", "xlr3"], "agree"],
    [["macbookpro13"], ["mpxq2da"], "unknown"],
    [["sm58"], [], "unknown"],
  ] as const)("%j and %j: %s", (left, right, verdict) => {
    expect(compareModels(left, right)).toBe(verdict);
    expect(compareModels(right, left)).toBe(verdict);
  });
});

describe("facts", () => {
  it.each([
    ["iPhone 12 64GB black", "iPhone 12 128GB black", "capacity"],
    ["iPhone 12 64GB black", "iPhone 12 64GB blau", "colour"],
    ["ThinkPad T480 8GB 256GB", "ThinkPad T480 16GB 256GB", "capacity"],
    ["Canyon Endurace 2018", "Canyon Endurace 2019", "year"],
    ["Nike Air Max 90 size 42", "Nike Air Max 90 Gr. 43", "size"],
    ["Shure SM58", "lot of 2 Shure SM58", "lot"],
    ["Sony WH-1000XM4", "Sony WH-1000XM4 box only", "offer"],
    ["Sony WH-1000XM4", "Bose WH-1000XM4", "brand"],
    ["Sony WH-1000XM4", "Sony WH-1000XM4 defekt", "condition"],
  ])("%s is not %s: %s", (left, right, fact) => {
    expect(compareFacts(facts(left), facts(right)).clash).toContain(fact);
  });

  it.each([
    ["iPhone 12 64GB schwarz", "Apple iPhone 12 black 64 GB"],
    ["Fender Stratocaster navy", "Fender Stratocaster blau"],
    ["Nike Air Max 90 US 9", "Nike Air Max 90 EU 42"],
    ["Fender Stratocaster", "Fender Stratocaster 2019 black"],
  ])("%s may be %s", (left, right) => {
    expect(compareFacts(facts(left), facts(right)).clash).toEqual([]);
  });

  it("doubts what is only concluded from the order of words", () => {
    const thing = facts("Sony WH-1000XM4");
    expect(compareFacts(thing, facts("Case for Sony WH-1000XM4")).doubt).toEqual(["offer"]);
  });

  it("takes praise for taste, and a field at its word", () => {
    expect(
      compareFacts(facts("Kivik wie neu"), facts("Kivik", { condition: "fair" })).clash,
    ).toEqual([]);
    const [fresh, worn] = [
      facts("Kivik", { condition: "new" }),
      facts("Kivik", { condition: "fair" }),
    ];
    expect(compareFacts(fresh, worn).clash).toEqual(["condition"]);
  });
});
