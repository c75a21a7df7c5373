import { describe, expect, test } from "vitest";
import type { Deal, DealVerdict } from "@/lib/domain/deals/deal.schema";
import type { PriceChange } from "@/lib/domain/deals/price-change.schema";
import { riskLevel } from "@/lib/domain/deals/risk-level";
import { stripAnswer } from "./distribution-strip";
import { effortShort, shippingWords } from "./effort-words";
import { evidenceCount, evidenceNeeded } from "./evidence-words";
import { priceHistoryAnswer, priceHistoryNote } from "./price-history";
import { riskUnknownWords } from "./risk-unknown-words";
import { isStale, seenLong, seenShort } from "./seen-words";
import { verdictLook } from "./verdict-look";
import { webUrl } from "./web-url";

const now = new Date("2026-11-23T12:00:00Z");
const format = { locale: "en-US", timeZone: "UTC", distanceUnit: "mi" as const, now };
const usd = (dollars: number) => ({ cents: dollars * 100, currency: "USD" });

const scored = {
  kind: "scored" as const,
  score: 89,
  band: "great" as const,
  confidence: "firm" as const,
  differenceBps: -2_100,
  market: {
    quantiles: {
      q10Cents: 145_500,
      q25Cents: 153_000,
      q50Cents: 166_500,
      q75Cents: 180_500,
      q90Cents: 191_000,
    },
    basis: "sold" as const,
    haircutBps: null,
    tier: "comps" as const,
    learned: null,
    compCount: 14,
    effectiveCount: 13.7,
  },
};
const none = {
  kind: "no-verdict" as const,
  reason: "too-few-comps" as const,
  found: 2,
  needed: 5,
  missing: [],
};
const grave = [{ code: "far-below-market" as const, check: "ask-dated-photo" as const }];

function verdict(over: Partial<DealVerdict> = {}): DealVerdict {
  return {
    allIn: usd(1_308),
    value: scored,
    effort: { score: null, shippingKind: "free", shipping: null, distanceKm: null },
    risk: { reasons: [] },
    compCount: 2,
    isPersonal: false,
    modelVersion: "m",
    weightsVersion: "w",
    scoredAt: now,
    ...over,
  };
}

function deal(over: Partial<Deal> = {}): Deal {
  return {
    id: "lst_00000000000000000000000000",
    title: "Juno",
    category: null,
    brand: null,
    condition: "good",
    conditionText: null,
    price: usd(1_150),
    shipping: { kind: "free", cost: null },
    place: { label: null, latitude: null, longitude: null },
    distanceKm: null,
    url: null,
    photoUrls: [],
    state: "active",
    source: {
      id: "src_00000000000000000000000000",
      name: "File",
      kind: "file",
      isDemo: false,
      isApart: false,
      attribution: null,
    },
    listedAt: null,
    firstSeenAt: now,
    lastSeenAt: now,
    savedAt: null,
    hiddenAt: null,
    verdict: verdict(),
    ...over,
  };
}

describe("how a verdict is drawn", () => {
  test.each([
    ["no verdict yet", null, ["waiting", "none", false]],
    ["too little evidence", verdict({ value: none }), ["none", "none", false]],
    ["firm", verdict(), ["great", "firm", false]],
    ["thin", verdict({ value: { ...scored, confidence: "thin" } }), ["great", "thin", false]],
    [
      "a grave risk keeps the word and loses the fill",
      verdict({ risk: { reasons: grave } }),
      ["great", "firm", true],
    ],
  ] as const)("%s", (_name, given, [band, certainty, isHushed]) => {
    expect(verdictLook(given)).toEqual({ band, certainty, isHushed });
  });
});

describe("what the evidence is called", () => {
  test("with and without a verdict", () => {
    expect(evidenceCount(verdict(), format)).toBe("14 sold");
    expect(evidenceCount(verdict({ value: none }), format)).toBe("2 of 5");
    expect(evidenceNeeded(verdict({ value: none }), format)).toBe("2 comps, 5 needed");
    const found = (count: number) =>
      evidenceNeeded(verdict({ value: { ...none, found: count }, compCount: count }), format);
    expect(found(1)).toBe("1 comp, 5 needed");
    expect(found(0)).toBe("no comps, 5 needed");
    expect(evidenceNeeded(null, format)).toBe("not judged yet");
  });

  test.each([
    [28, 2, "28 comps, worth 2 of 5 needed"],
    [9, 0, "9 comps, worth <1 of 5 needed"],
    [1, 0, "1 comp, worth <1 of 5 needed"],
  ])("%i comps that come to %i whole ones say both", (compCount, found, words) => {
    const few = verdict({ value: { ...none, found }, compCount });
    expect(evidenceNeeded(few, format)).toBe(words);
  });
});

describe("what the risk is called", () => {
  const noted = (value: DealVerdict["value"]) => riskUnknownWords(verdict({ value }));

  test("with a market it was looked at, and what was seen is said", () => {
    expect(riskLevel(verdict())).toBe("none");
    expect(riskLevel(verdict({ risk: { reasons: grave } }))).toBe("high");
    expect(noted(scored)).toBeNull();
  });

  test("without a market it could not be looked at, and that is said with the reason", () => {
    expect(riskLevel(verdict({ value: none }))).toBe("unknown");
    expect(noted(none)).toBe("too few comps to set the price against");
    expect(noted({ ...none, reason: "not-for-sale" })).toBe("it is not for sale");
    expect(riskLevel(null)).toBe("unknown");
    expect(riskUnknownWords(null)).toBe("not judged yet");
  });

  test("a reason that was found without a market still counts", () => {
    expect(riskLevel(verdict({ value: none, risk: { reasons: grave } }))).toBe("high");
  });
});

describe("what the strip says to those who cannot see it", () => {
  const comps = [1_395, 1_990].map((dollars) => ({ cents: dollars * 100, weight: 1 }));
  const say = (given: DealVerdict, shown = comps) =>
    stripAnswer({ verdict: given, askingCents: 115_000, comps: shown, format });

  test("count, range, median and place", () => {
    expect(say(verdict())).toBe(
      "Distribution of 2 comparable sales from $1,395 to $1,990, median $1,665. This listing costs $1,308 all-in, below 9 of 10 of them.",
    );
  });

  test("too few, and none at all", () => {
    expect(say(verdict({ value: none }))).toContain("too few for a market");
    expect(say(verdict({ value: none }), [])).toContain("no comparable price");
  });
});

describe("price history in words", () => {
  const step = (day: number, dollars: number, currency = "USD"): PriceChange => ({
    observedFrom: new Date(Date.UTC(2026, 10, day)),
    observedUntil: new Date(Date.UTC(2026, 10, day + 3)),
    price: { cents: dollars * 100, currency },
    state: "active",
  });

  test("each step with its day, and how often it moved", () => {
    const changes = [step(1, 1_450), step(8, 1_350), step(18, 1_400)];
    expect(priceHistoryAnswer({ deal: deal(), changes, format })).toBe(
      "Price steps: $1,450 on Nov 1, $1,350 on Nov 8, $1,400 since Nov 18",
    );
    expect(priceHistoryNote({ deal: deal(), changes, format })).toBe("23 days, 1 drop, 1 rise");
  });

  test("within a day the time tells the steps apart", () => {
    const at = (minutes: number, dollars: number): PriceChange => ({
      ...step(1, dollars),
      observedFrom: new Date(now.getTime() - minutes * 60_000),
    });
    const changes = [at(90, 240), at(2, 199)];
    expect(priceHistoryAnswer({ deal: deal(), changes, format })).toMatch(
      /^Price steps: \$240 at \d+:\d\d [AP]M, \$199 since \d+:\d\d [AP]M$/,
    );
  });

  test("prices in another currency stand on another scale and are left out", () => {
    const changes = [step(1, 900, "EUR"), step(8, 1_350)];
    expect(priceHistoryAnswer({ deal: deal(), changes, format })).toBe(
      "Price steps: $1,350 since Nov 8",
    );
  });
});

describe("seen", () => {
  const seen = (hours: number, kind: Deal["source"]["kind"] = "file") => ({
    source: { kind },
    state: "active" as const,
    lastSeenAt: new Date(now.getTime() - hours * 3_600_000),
  });

  test("the longer ago, the plainer", () => {
    expect(seenLong(seen(0.2), format)).toBe("seen 12\u00a0min ago");
    expect(seenLong(seen(48), format)).toBe("seen on Nov 21");
    expect(seenShort(seen(480), format)).toBe("not seen since Nov 3");
    expect(isStale({ ...seen(480), state: "sold" }, now)).toBe(false);
    expect(isStale(seen(200), now)).toBe(false);
    expect(seenLong(seen(200, "api"), format)).toMatch(/^not seen since/);
  });
});

describe("getting it", () => {
  test("the distance where it is known, else how it comes", () => {
    expect(effortShort(deal({ distanceKm: 27.4 }), format)).toBe("17\u00a0mi");
    expect(effortShort(deal(), format)).toBe("Ships");
    const unknown = deal({ shipping: { kind: "unknown", cost: null } });
    expect(effortShort(unknown, format)).toBeNull();
    expect(shippingWords(unknown, format)).toBe("shipping not known");
    expect(shippingWords(deal({ shipping: { kind: "known", cost: usd(45) } }), format)).toBe(
      "$45 shipping",
    );
  });
});

test.each([
  ["https://shop.test/1", "https://shop.test/1"],
  ["http://shop.test/", "http://shop.test/"],
  ["javascript:alert(1)", null],
  [" jAvAsCrIpT:alert(1)", null],
  ["data:text/html,x", null],
  ["/relative", null],
  [null, null],
])("a link is only made of http and https: %j", (given, expected) => {
  expect(webUrl(given)).toBe(expected);
});
