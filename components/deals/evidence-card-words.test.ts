import { expect, test } from "vitest";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import type { ValueAxis } from "@/lib/domain/verdict/verdict.schema";
import { greatWords } from "./great-words";
import { learnedWords } from "./learned-words";
import { weightWords } from "./weight-words";

const format = { locale: "en-US" };
const quantiles = {
  q10Cents: 21_090,
  q25Cents: 25_000,
  q50Cents: 30_000,
  q75Cents: 34_000,
  q90Cents: 40_000,
};
const value = (band: string, market: object = {}) =>
  ({
    kind: "scored",
    band,
    market: { quantiles, learned: null, basis: "sold", haircutBps: null, tier: "comps", ...market },
  }) as never;
const usd = (cents: number) => ({ cents, currency: "USD" as const });
const words = (band: string, shipping: object) => {
  const verdict = { allIn: usd(30_000), value: value(band) };
  const deal = { verdict, price: usd(30_000), shipping } as unknown as Deal;
  return greatWords(deal, format);
};

test("from where on it is great, rounded down so that the figure holds", () => {
  const free = { kind: "free", cost: null };
  expect(words("fair", free)).toBe("It becomes great at $210, or less.");
  expect(words("great", free)).toBe("It stays great up to $210.");
});

test("shipping is counted where it is known, and said where it is not", () => {
  const known = (cents: number) => ({ kind: "known", cost: usd(cents) });
  expect(words("high", known(1_290))).toBe(
    "It becomes great at $210 with shipping, that is $198 asked, or less.",
  );
  expect(words("high", known(21_090))).toContain("No asking price makes it great");
  expect(words("good", { kind: "unknown", cost: null })).toBe(
    "It becomes great at $210, before shipping, or less.",
  );
});

test("without a market nothing is said", () => {
  const deal = { verdict: null, price: usd(1), shipping: { kind: "free", cost: null } };
  expect(greatWords(deal as unknown as Deal, format)).toBeNull();
});

test("what was learned, and what the comps made of it", () => {
  const learned = (logCents: number, tier: string, over: object = {}): ValueAxis =>
    value("fair", { learned: { logCents, logSpread: 0, disagreement: 0 }, tier, ...over });
  const say = (axis: ValueAxis) => learnedWords(axis, "USD", format);
  expect(say(value("fair"))).toBeNull();
  expect(say(learned(Math.log(32_000), "blend"))).toBe(
    "Learned from many sales of its kind: about $320; the comps then move it to $300.",
  );
  expect(say(learned(Math.log(30_010), "blend"))).toContain("the comps agree");
  expect(say(learned(Math.log(32_000), "model"))).toContain("No comp is close enough");
  const asked = (haircutBps: number | null) =>
    say(learned(Math.log(32_000), "blend", { basis: "asking", haircutBps }));
  for (const nothingOff of [null, 49]) {
    expect(asked(nothingOff)).toContain("Learned from many asking prices of its kind: about $320;");
  }
  expect(asked(800)).toContain(
    "Learned from many asking prices of its kind, taken 8\u202f% lower: about $320;",
  );
});

test("a weight is said in whole comps", () => {
  expect([1, 0.3, 0.16, 0.1, 0.03, 0.01].map(weightWords)).toEqual([
    "very close",
    "counts in full",
    "counts nearly in full",
    "counts about half",
    "counts a little",
    "hardly counts",
  ]);
});
