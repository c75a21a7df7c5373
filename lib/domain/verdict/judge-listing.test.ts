import { expect, test } from "vitest";

import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import { PRIOR_MODEL } from "@/lib/domain/model/market-model";
import { makePoolComp, makeSubject, NOW, salesAt, TODAY } from "./__fixtures__/comps";
import { judgeListing } from "./judge-listing";
import { createMarket } from "./market";
import { type ValueAxis, Verdict } from "./verdict.schema";
import type { VerdictSubject } from "./verdict-subject";

const PRICES = [180, 190, 195, 198, 200, 202, 205, 210, 220, 199, 201, 200, 203];

const judge = (comps: readonly PoolComp[], over: Partial<VerdictSubject> = {}) =>
  judgeListing(makeSubject(over), createMarket(comps), { now: NOW });

type Scored = Extract<ValueAxis, { kind: "scored" }>;

function scored(value: ValueAxis): Scored {
  if (value.kind !== "scored") throw new Error(`no verdict: ${value.reason}`);
  return value;
}

const used = (verdict: Verdict) => verdict.evidence.filter((one) => one.rejected === null);
const rejections = (verdict: Verdict) =>
  verdict.evidence.flatMap((one) => (one.rejected ? [`${one.compId} ${one.rejected}`] : []));

test("a price under thirteen sales of the same thing", () => {
  const verdict = judge(salesAt(PRICES), { price: { cents: 15_000, currency: "USD" } });
  expect(Verdict.parse(verdict)).toEqual(verdict);
  expect(scored(verdict.value)).toMatchObject({
    band: "great",
    confidence: "firm",
    differenceBps: -2_500,
    market: { basis: "sold", compCount: 13, quantiles: { q50Cents: 20_000 } },
  });
  expect(scored(verdict.value).score).toBeGreaterThan(85);
  expect(verdict).toMatchObject({
    allIn: { cents: 15_000, currency: "USD" },
    risk: { reasons: [] },
    effort: { score: 100 },
  });
});

test("shipping counts on both sides", () => {
  const shipping = { kind: "known" as const, cost: { cents: 3_000, currency: "USD" as const } };
  const verdict = judge(salesAt(PRICES), { price: { cents: 17_000, currency: "USD" }, shipping });
  expect(verdict.allIn.cents).toBe(20_000);
  expect(scored(verdict.value).differenceBps).toBe(0);
});

test("a price far under the market is a thing to check and still a great price", () => {
  const verdict = judge(salesAt(PRICES), { price: { cents: 3_000, currency: "USD" } });
  expect(verdict.risk.reasons).toEqual([{ code: "far-below-market", check: "ask-dated-photo" }]);
  expect(scored(verdict.value).band).toBe("great");
});

test.each([0, 1, 2, 4])("%d sales are too few, and it says so", (count) => {
  const { value, evidence } = judge(salesAt(PRICES.slice(0, count)));
  expect(value).toEqual({
    kind: "no-verdict",
    reason: "too-few-comps",
    found: count,
    needed: 5,
    missing: ["comps"],
  });
  expect(evidence).toHaveLength(count);
});

test.each([
  [5, "thin"],
  [8, "usable"],
  [12, "firm"],
] as const)("%d sales are %s", (count, confidence) => {
  const prices = Array.from({ length: count }, (_, at) => 195 + at);
  expect(scored(judge(salesAt(prices)).value).confidence).toBe(confidence);
});

test("what the listing leaves out is named, first where comps are there but none is close", () => {
  const vague = { brand: null, category: null, condition: "unknown" as const };
  expect(judge([], vague).value).toMatchObject({
    missing: ["comps", "brand", "category", "condition"],
  });
  const loose = Array.from({ length: 9 }, (_, at) =>
    makePoolComp({
      title: `Boss CE-2 Chorus pedal silver screw variant ${at} edition`,
      allInCents: 20_000 + at,
    }),
  );
  const verdict = judge(loose, { ...vague, title: "Chorus pedal" });
  expect(used(verdict).length).toBeGreaterThanOrEqual(5);
  expect(verdict.value).toMatchObject({ missing: ["brand", "category", "condition", "comps"] });
});

test("no price, sold and gone have no verdict", () => {
  const none = judge(salesAt(PRICES), { price: { cents: 0, currency: "USD" } });
  expect(none.value).toMatchObject({ reason: "no-price", missing: ["price"] });
  expect(used(none).length).toBe(13);
  for (const state of ["sold", "gone"] as const) {
    const verdict = judge(salesAt(PRICES), { state });
    expect(verdict.value).toMatchObject({ reason: "not-for-sale", found: 0, missing: [] });
    expect(verdict.evidence).toEqual([]);
  }
});

test("asking prices stand in where sales are too few, under their name, and are never mixed in", () => {
  const asked = salesAt(PRICES, { basis: "asking" });
  const few = salesAt([150, 151]);
  const verdict = judge([...asked, ...few]);
  expect(scored(verdict.value).market).toMatchObject({ basis: "asking", compCount: 13 });
  expect(rejections(verdict).sort()).toEqual(few.map(({ id }) => `${id} other-basis`).sort());

  const enough = judge([...asked, ...salesAt([150, 151, 152, 153, 154])]);
  expect(scored(enough.value).market).toMatchObject({ basis: "sold", compCount: 5 });
  expect(rejections(enough)).toHaveLength(3);
  expect(rejections(enough).every((one) => one.endsWith("other-basis"))).toBe(true);
});

test("asking prices are brought to sold terms where it is known how, and sales are left alone", () => {
  const haircut = { others: Math.log(0.9), byCategory: new Map([["pedals", Math.log(0.8)]]) };
  const model = { ...PRIOR_MODEL, comparison: { ...PRIOR_MODEL.comparison, haircut } };
  const by = (comps: readonly PoolComp[], over?: Partial<VerdictSubject>) =>
    judgeListing(makeSubject(over), createMarket(comps, { model }), { now: NOW });
  const asked = salesAt(PRICES, { basis: "asking" });
  const plain = scored(judge(asked).value).market;
  const cut = scored(by(asked).value).market;
  expect(plain).toMatchObject({ basis: "asking", haircutBps: null });
  expect(cut).toMatchObject({ basis: "asking", haircutBps: 2_000 });
  expect(cut.quantiles.q50Cents / plain.quantiles.q50Cents).toBeCloseTo(0.8, 2);
  expect(by(asked).evidence[0]?.adjustedCents).toBeCloseTo(
    0.8 * (judge(asked).evidence[0]?.adjustedCents ?? 0),
    -1,
  );
  const amps = salesAt(PRICES, { basis: "asking", category: "Amps" });
  expect(scored(by(amps, { category: "Amps" }).value).market.haircutBps).toBe(1_000);
  expect(by(salesAt(PRICES)).value).toEqual(judge(salesAt(PRICES)).value);
});

test("own sales and entered prices are sales", () => {
  const comps = [
    ...salesAt([200, 201, 202], { basis: "own_sale" }),
    ...salesAt([203, 204], { basis: "user_entered" }),
  ];
  expect(scored(judge(comps).value).market).toMatchObject({ basis: "sold", compCount: 5 });
});

test("every kind of unfit comp is left out with its reason", () => {
  const fine = salesAt(PRICES);
  const currency = makePoolComp({ currency: "EUR" });
  const old = makePoolComp({ observedDay: TODAY - 6 * 365 });
  const same = makePoolComp({ listingId: "lst_1" });
  const brand = makePoolComp({ brand: "Ibanez", title: "Chorus CE-2" });
  const outlier = makePoolComp({ allInCents: 900 });
  const verdict = judge([...fine, currency, old, same, brand, outlier]);
  expect(rejections(verdict).sort()).toEqual(
    [
      `${currency.id} other-currency`,
      `${old.id} too-old`,
      `${same.id} same-listing`,
      `${brand.id} other-thing`,
      `${outlier.id} outlier`,
    ].sort(),
  );
  expect(used(verdict)).toHaveLength(13);
});

test("a brand named in the other's title is the same thing", () => {
  const comps = salesAt(PRICES, { brand: "Roland", title: "Boss CE-2 Chorus" });
  expect(scored(judge(comps).value).market.compCount).toBe(13);
});

test("comps in other currencies alone are no market", () => {
  expect(judge(salesAt(PRICES, { currency: "EUR" })).value).toMatchObject({
    reason: "other-currency-only",
    missing: ["currency", "comps"],
  });
});

test("nothing observed after the moment of judgement is used or shown", () => {
  const later = salesAt([400, 401, 402], { observedDay: TODAY + 1 });
  const verdict = judge([...salesAt(PRICES), ...later]);
  expect(verdict.evidence).toHaveLength(13);
  expect(scored(verdict.value).market.quantiles.q90Cents).toBeLessThan(25_000);
});

test("a comp's price is brought to the listing's condition", () => {
  const poor = judge(salesAt(PRICES, { condition: "poor" }), { condition: "poor" });
  const fair = judge(salesAt(PRICES, { condition: "poor" }), { condition: "fair" });
  expect(scored(poor.value).market.quantiles.q50Cents).toBe(20_000);
  expect(scored(fair.value).market.quantiles.q50Cents).toBe(Math.round((20_000 * 0.85) / 0.65));
  expect(used(fair)[0]?.adjustedCents).toBeGreaterThan(22_000);
});

test("of more sales than are looked at for that, the same are looked at in any order", () => {
  const comps = Array.from({ length: 700 }, (_, at) =>
    makePoolComp({
      title: `Pedal ZX${at % 60}9`,
      brand: null,
      condition: at % 7 < 2 ? "new" : "good",
      allInCents: 5_000 + (at % 60) * 900 + (at % 7 < 2 ? 4_000 : 0) + at,
      observedDay: TODAY - (at % 50),
    }),
  );
  const target = { title: "Pedal ZX79", brand: null, condition: "new" as const };
  expect(judge([...comps].reverse(), target)).toEqual(judge(comps, target));
});

test("newer sales weigh more", () => {
  const verdict = judge([
    ...salesAt([300, 301, 302, 303, 304, 305], { observedDay: TODAY - 3 }),
    ...salesAt([150, 151, 152, 153, 154, 155], { observedDay: TODAY - 1_000 }),
  ]);
  expect(scored(verdict.value).market.quantiles.q50Cents).toBeGreaterThan(29_000);
});

test("sales of a like year weigh more", () => {
  const verdict = judge(
    [
      ...salesAt([900, 901, 902, 903, 904, 905], { title: "Boss CE-2 Chorus 1980" }),
      ...salesAt([150, 151, 152, 153, 154, 155], { title: "Boss CE-2 Chorus 2012" }),
    ],
    { title: "Boss CE-2 Chorus 1981" },
  );
  expect(scored(verdict.value).market.quantiles.q50Cents).toBeGreaterThan(85_000);
});

test("at most forty are used and twelve shown as not used", () => {
  const verdict = judge([
    ...salesAt(
      Array.from({ length: 90 }, (_, at) => 195 + (at % 10)),
      { sellerKey: null },
    ).map((comp, at) => ({ ...comp, allInCents: comp.allInCents + at })),
    ...salesAt([1, 2, 3, 4], { currency: "EUR" }),
  ]);
  expect(used(verdict)).toHaveLength(40);
  expect(verdict.evidence.length).toBeLessThanOrEqual(52);
});

test.each([
  ["Boss CE-2 Chorus empty box only", "empty-box"],
  ["WANTED: Boss CE-2 Chorus", "wanted"],
  ["Nur OVP: Boss CE-2 Chorus, leerer Karton", "empty-box"],
])("what is not the thing gets no verdict and says what it is: %s", (title, kind) => {
  const verdict = judge(salesAt(PRICES), { title });
  expect(verdict.value).toMatchObject({ kind: "no-verdict", reason: "not-the-thing" });
  expect(verdict.value.kind === "no-verdict" && verdict.value.instead?.kind).toBe(kind);
  expect(verdict.evidence).toEqual([]);
});

test("a comp that is not the thing is no evidence for it, and says why", () => {
  const boxes = salesAt([9, 10, 11], { title: "Boss CE-2 Chorus empty box only" });
  const verdict = judge([...salesAt(PRICES), ...boxes]);
  const ids = new Set(boxes.map(({ id }) => id));
  const shown = verdict.evidence.filter(({ compId }) => ids.has(compId));
  expect(shown.map(({ rejected }) => rejected)).toEqual([
    "other-thing",
    "other-thing",
    "other-thing",
  ]);
});

test("what the words give to check is a risk with its check, whatever the price", () => {
  const description = "Untested. Payment by Zelle or friends and family only.";
  const dear = judge(salesAt(PRICES), { description, price: { cents: 90_000, currency: "USD" } });
  expect(dear.risk.reasons.map(({ code, check }) => [code, check])).toEqual([
    ["untested", "see-it-work"],
    ["off-platform-payment", "pay-on-platform"],
  ]);
  const plain = judge(salesAt(PRICES));
  expect(plain.risk.reasons).toEqual([]);
});
