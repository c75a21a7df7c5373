import { expect, test } from "vitest";
import type { ValueAxis } from "./verdict.schema";
import { type SentenceWords, verdictSentence } from "./verdict-sentence";

const words: SentenceWords = {
  money: (cents) => `$${(cents / 100).toLocaleString("en-US")}`,
  percent: (bps) => `${Math.round(bps / 100)} %`,
  count: (n) => n.toLocaleString("en-US"),
};

const scored = (over: Partial<Extract<ValueAxis, { kind: "scored" }>> = {}): ValueAxis => ({
  kind: "scored",
  score: 95,
  band: "great",
  confidence: "firm",
  differenceBps: -2_144,
  market: {
    quantiles: {
      q10Cents: 145_500,
      q25Cents: 155_000,
      q50Cents: 166_500,
      q75Cents: 178_000,
      q90Cents: 191_000,
    },
    basis: "sold",
    haircutBps: null,
    tier: "comps",
    learned: null,
    compCount: 14,
    effectiveCount: 12.3,
  },
  ...over,
});

const say = (value: ValueAxis, compCount?: number) =>
  verdictSentence({ allInCents: 130_800, value, compCount }, words)
    .map((part) => part.text)
    .join("");

const thinMarket = {
  quantiles: {
    q10Cents: 82_000,
    q25Cents: 91_000,
    q50Cents: 101_000,
    q75Cents: 112_000,
    q90Cents: 126_000,
  },
  basis: "sold" as const,
  haircutBps: null,
  tier: "comps" as const,
  learned: null,
  compCount: 6,
  effectiveCount: 5.6,
};

const none = (over: object): ValueAxis => ({
  kind: "no-verdict",
  reason: "too-few-comps",
  found: 2,
  needed: 5,
  missing: [],
  ...over,
});

test.each<[string, ValueAxis, string]>([
  [
    "firm and below",
    scored(),
    "$1,308 all-in is 21 % below the $1,665 that 14 similar sales went for. 80 % of them fell between $1,455 and $1,910.",
  ],
  [
    "above",
    scored({ differenceBps: 1_200, band: "high" }),
    "$1,308 all-in is 12 % above the $1,665 that 14 similar sales went for. 80 % of them fell between $1,455 and $1,910.",
  ],
  [
    "half a percent is no difference",
    scored({ differenceBps: -49, band: "fair" }),
    "$1,308 all-in is level with the $1,665 that 14 similar sales went for. 80 % of them fell between $1,455 and $1,910.",
  ],
  [
    "asking prices are named",
    scored({ market: { ...thinMarket, basis: "asking", compCount: 15 }, differenceBps: -1_200 }),
    "$1,308 all-in is 12 % below the $1,010 that 15 similar listings ask. These are asking prices, not sales. 80 % of them lie between $820 and $1,260.",
  ],
  [
    "thin evidence",
    scored({ confidence: "thin", market: thinMarket, differenceBps: -1_180 }),
    "About 12 % below $1,010, but only 6 sales, and they lie between $820 and $1,260.",
  ],
  [
    "asking prices brought to sold terms",
    scored({
      market: { ...thinMarket, basis: "asking", haircutBps: 800, compCount: 15 },
      differenceBps: -1_200,
    }),
    "$1,308 all-in is 12 % below the $1,010 that 15 similar listings should bring. These are asking prices, taken 8 % lower because things sell for less than is asked. 80 % of them lie between $820 and $1,260.",
  ],
  [
    "thin asking prices brought to sold terms",
    scored({
      confidence: "thin",
      differenceBps: -1_200,
      market: { ...thinMarket, basis: "asking", haircutBps: 800 },
    }),
    "About 12 % below $1,010, but only 6 asking prices, and they lie between $820 and $1,260. Asking prices are taken 8 % lower because things sell for less than is asked.",
  ],
  [
    "asking prices of which less is taken off than shows",
    scored({
      market: { ...thinMarket, basis: "asking", haircutBps: 49, compCount: 15 },
      differenceBps: -1_200,
    }),
    "$1,308 all-in is 12 % below the $1,010 that 15 similar listings should bring. These are asking prices, taken as they are because things sell for what is asked. 80 % of them lie between $820 and $1,260.",
  ],
  [
    "what was learned alone from asking prices",
    scored({
      confidence: "thin",
      market: { ...thinMarket, tier: "model", basis: "asking", haircutBps: 800, compCount: 0 },
      differenceBps: -1_180,
    }),
    "About 12 % below the $1,010 that asking prices of this kind of thing let expect; there is no close one, and 80 % would lie between $820 and $1,260. Asking prices are taken 8 % lower because things sell for less than is asked.",
  ],
  [
    "thin asking prices",
    scored({
      confidence: "thin",
      market: { ...thinMarket, basis: "asking" },
      differenceBps: -1_180,
    }),
    "About 12 % below $1,010, but only 6 asking prices, and they lie between $820 and $1,260.",
  ],
  [
    "many comps that say little",
    scored({ confidence: "thin", market: { ...thinMarket, compCount: 31 }, differenceBps: 320 }),
    "About 3 % above $1,010, but the 31 sales found are old or only loosely like it, and they lie between $820 and $1,260.",
  ],
  [
    "what was learned alone",
    scored({
      confidence: "thin",
      market: { ...thinMarket, tier: "model", compCount: 0 },
      differenceBps: -1_180,
    }),
    "About 12 % below the $1,010 that sales of this kind of thing let expect; there is no close one, and 80 % would lie between $820 and $1,260.",
  ],
  [
    "what was learned and a comp or two",
    scored({
      confidence: "thin",
      market: { ...thinMarket, tier: "model", compCount: 2 },
      differenceBps: 10,
    }),
    "About level with the $1,010 that sales of this kind of thing let expect; there is hardly a close one, and 80 % would lie between $820 and $1,260.",
  ],
  [
    "too few",
    none({ missing: ["comps", "category"] }),
    "No verdict: 2 comps, 5 needed. Add a sale you know of, or name its category.",
  ],
  ["one comp", none({ found: 1 }), "No verdict: 1 comp, 5 needed."],
  [
    "fields first",
    none({ found: 0, missing: ["brand", "condition", "comps"] }),
    "No verdict: 0 comps, 5 needed. Name its brand, or state its condition.",
  ],
  ["no price", none({ reason: "no-price" }), "No verdict: the listing names no price."],
  ["not for sale", none({ reason: "not-for-sale" }), "No verdict: it is no longer for sale."],
  [
    "another currency",
    none({ reason: "other-currency-only" }),
    "No verdict: all similar sales are in another currency. Add a sale in the listing’s own.",
  ],
])("%s", (_name, value, sentence) => {
  expect(say(value)).toBe(sentence);
});

test.each([
  [
    28,
    2,
    "No verdict: the 28 comps found are old or only loosely like it, worth 2 of the 5 needed. Add a sale you know of.",
  ],
  [
    5,
    0,
    "No verdict: the 5 comps found are old or only loosely like it, worth less than 1 of the 5 needed. Add a sale you know of.",
  ],
  [3, 2, "No verdict: 3 comps, worth 2 of the 5 needed. Add a sale you know of."],
  [1, 0, "No verdict: 1 comp, worth less than 1 of the 5 needed. Add a sale you know of."],
  [2, 2, "No verdict: 2 comps, 5 needed. Add a sale you know of."],
])("%i comps that come to %i whole ones", (compCount, found, sentence) => {
  expect(say(none({ found, missing: ["comps"] }), compCount)).toBe(sentence);
});

test("a card can leave the second sentence out and stress the difference", () => {
  const parts = verdictSentence({ allInCents: 130_800, value: scored() }, words);
  expect(
    parts
      .filter((part) => !part.detail)
      .map((part) => part.text)
      .join(""),
  ).toBe("$1,308 all-in is 21 % below the $1,665 that 14 similar sales went for.");
  expect(parts.filter((part) => part.strong).map((part) => part.text)).toEqual(["21 % below"]);
});
