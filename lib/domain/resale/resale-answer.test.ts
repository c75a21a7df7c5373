import { expect, test } from "vitest";
import { resaleInputs } from "./__fixtures__/resale-inputs";
import type { ResaleFacts, ResaleMarket } from "./resale.schema";
import { resaleAnswer } from "./resale-answer";
import { resaleSentence } from "./resale-sentence";

type Over = Parameters<typeof resaleInputs>[0];
type Known = Extract<ResaleMarket, { kind: "known" }>;
type Reason = Extract<ResaleMarket, { kind: "not-known" }>["reason"];

const money = (cents: number) => `$${(cents / 100).toLocaleString("en-US")}`;

function say(over: Over = {}) {
  const inputs = resaleInputs(over);
  const { facts, plan, usual } = inputs;
  const sellOn = plan.sellOn ?? usual.sellOn;
  const hasOtherPlaces = inputs.outlets.length > 0;
  const answer = resaleAnswer(inputs);
  const parts = resaleSentence({ facts, answer, sellOn, hasOtherPlaces }, { money });
  return parts.map(({ text }) => text).join("");
}

const known = (over: Partial<Known>): Partial<ResaleFacts> => ({
  market: { ...(resaleInputs().facts.market as Known), ...over },
});

test("the design's page: $1,032 cautious, $118 too dear, $1,030 to offer", () => {
  const answer = resaleAnswer(resaleInputs());
  expect(answer).toMatchObject({ kind: "answer", outlet: "reverb/US" });
  expect(answer.cautious).toMatchObject({
    saleCents: 153_000,
    netCents: 136_920,
    maxBuyCents: 103_260,
    profitCents: 6_120,
    profitPerDayCents: null,
  });
  expect(answer.typical?.maxBuyCents).toBeGreaterThan(103_260);
  expect(say()).toBe(
    "A great buy to keep. As a flip it is $118 too dear at the cautious price. An offer of $1,030 would fit.",
  );
});

test.each([
  ["good", "A good buy to keep. As a flip"],
  ["fair", "As a flip"],
] as const)("a %s price: %s", (band, start) => {
  expect(say({ facts: known({ band }) }).startsWith(start)).toBe(true);
});

test("a price that fits at the cautious sale, just fits, or only at the typical one", () => {
  const at = (cents: number) => say({ facts: { askingCents: cents, allInCents: cents } });
  expect(at(100_000)).toBe("As a flip it fits: $32 under the most to pay at the cautious price.");
  expect(at(103_250)).toBe("As a flip it just fits at the cautious price.");
  expect(at(110_000)).toBe(
    "As a flip it fits: $40 under the most to pay at the typical price. At the cautious one it is $68 too dear.",
  );
  expect(say({ facts: { askingCents: 250_000, allInCents: 250_000 } })).not.toContain("An offer");
});

test("a loss is an answer", () => {
  const answer = resaleAnswer(resaleInputs({ plan: { repairCents: 200_000 } }));
  expect(answer.kind).toBe("answer");
  expect(answer.cautious?.maxBuyCents).toBe(0);
  expect(answer.cautious?.leftCents).toBeLessThan(0);
  expect(say({ plan: { repairCents: 200_000 } })).toBe(
    "A great buy to keep. Not worth buying to resell: after fees, costs and what you want to earn nothing is left to pay for it.",
  );
});

test("where the cautious price leaves nothing, the typical one is what counts", () => {
  const at = (cents: number) =>
    say({ plan: { repairCents: 120_000 }, facts: { askingCents: cents, allInCents: cents } });
  const nothingLeft = " At the cautious one nothing is left to pay for it.";
  expect(at(5_000)).toMatch(/^As a flip it fits: \$[\d.]+ under the most to pay at the typical/);
  expect(at(5_000)).toContain(nothingLeft);
  expect(at(50_000)).toMatch(/too dear at the typical price\. At the cautious one nothing/);
  expect(at(0)).toContain(nothingLeft);
});

const nothing = (reason: Reason): Partial<ResaleFacts> => ({
  market: { kind: "not-known", reason },
});

test.each([
  ["not-judged", "Not judged yet: the market comes first."],
  [
    "too-few-comps",
    "No verdict, so no market price to sell at. Say what it would sell for, and the rest follows.",
  ],
  [
    "no-price",
    "The listing names no price, so there is no verdict to go by. Say what it would sell for, and the rest follows.",
  ],
  ["not-for-sale", "It is no longer for sale."],
  [
    "other-currency-only",
    "All similar sales are in another currency. Say what it would sell for, and the rest follows.",
  ],
] as const)("without a market price (%s) it says why", (reason, sentence) => {
  const inputs = resaleInputs({ facts: nothing(reason) });
  expect(resaleAnswer(inputs)).toMatchObject({ kind: "no-market", cautious: null, typical: null });
  expect(say({ facts: nothing(reason) })).toBe(sentence);
});

test("own sale prices take the market's place, one or both", () => {
  const facts = nothing("too-few-comps");
  const one = resaleAnswer(resaleInputs({ facts, plan: { cautiousSaleCents: 153_000 } }));
  expect(one).toMatchObject({ kind: "answer", typical: null });
  expect(one.cautious?.maxBuyCents).toBe(103_260);
  const other = say({ facts, plan: { typicalSaleCents: 153_000 } });
  expect(other).toContain("too dear at the typical price");
  const fitting = { askingCents: 90_000, allInCents: 90_000, ...facts };
  expect(say({ facts: fitting, plan: { typicalSaleCents: 153_000 } })).toBe(
    "As a flip it fits: $132 under the most to pay at the typical price.",
  );
});

test("a currency without fees says so", () => {
  const facts = { currency: "EUR" };
  expect(resaleAnswer(resaleInputs({ facts })).kind).toBe("no-fee-schedule");
  expect(say({ facts, plan: { sellOn: "ebay" } })).toBe(
    "No fees are known for eBay in EUR. Enter what you pay there.",
  );
  expect(say({ plan: { sellOn: "poshmark/US" } })).toBe(
    "No fees are known for Poshmark in USD. Enter what you pay there, or sell elsewhere.",
  );
});

test("a price beyond calculation says so", () => {
  const plan = { cautiousSaleCents: 10_000_000_000_001 };
  expect(resaleAnswer(resaleInputs({ plan }))).toMatchObject({ kind: "too-large", cautious: null });
  const market = known({ q50Cents: 10_000_000_000_001 });
  expect(resaleAnswer(resaleInputs({ facts: market })).kind).toBe("too-large");
  expect(say({ plan })).toBe("These figures are beyond calculation.");
});

test("each figure says where it comes from and what a reset brings back", () => {
  const { assumptions } = resaleAnswer(
    resaleInputs({
      usual: { shippingOutCents: null, minProfitCents: 2_000 },
      plan: { roiBps: 4_000, travelCents: null },
    }),
  );
  expect(assumptions).toMatchObject({
    cautiousSale: { value: 153_000, from: "market" },
    roi: { value: 4_000, from: "plan", usual: 1_500 },
    repair: { value: 14_000, from: "plan", usual: 0 },
    minProfit: { value: 2_000, from: "usual", usual: 2_000 },
    shippingOut: { value: null, from: "not-known", usual: null },
    travel: { value: 0, from: "usual" },
  });
});

test("usual amounts in another currency do not count, but nothing is nothing", () => {
  const usual = { resaleCurrency: "EUR", packingCents: 3_500, minProfitCents: 0 };
  const { assumptions, cautious } = resaleAnswer(resaleInputs({ usual }));
  expect(assumptions.packing).toEqual({ value: null, from: "other-currency", usual: null });
  expect(assumptions.minProfit).toMatchObject({ value: 0, from: "usual" });
  expect(cautious?.netCents).toBe(136_920 + 3_500);
});

test("what the buyer fetches needs no shipping and no packing", () => {
  const plan = { sellOn: "facebook/US/Local pickup" };
  const { assumptions } = resaleAnswer(resaleInputs({ usual: { shippingOutCents: 1_500 }, plan }));
  expect(assumptions.shippingOut).toMatchObject({ value: 0, from: "usual" });
  expect(assumptions.packing).toMatchObject({ value: 0, from: "usual" });
});

test("where the time to sell was observed, the profit is told by the day", () => {
  const observed = (halfHours: number) =>
    resaleAnswer(
      resaleInputs({ timeToSell: { kind: "observed", halfHours, count: 9, watchedCount: 20 } }),
    );
  expect(observed(108).cautious?.profitPerDayCents).toBe(Math.round(6_120 / 4.5));
  expect(observed(5).cautious?.profitPerDayCents).toBe(6_120);
});
