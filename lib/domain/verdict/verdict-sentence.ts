import { isTakenLower } from "./is-taken-lower";
import type { EvidenceBasis, NotTheThing, ValueAxis } from "./verdict.schema";

export type SentencePart = {
  readonly text: string;
  readonly strong?: boolean;
  /** The second sentence: where 80 % lie. A card leaves it out, the deal's page shows it. */
  readonly detail?: boolean;
};

/** How figures are written for one reader: locale and currency live in the caller. */
export type SentenceWords = {
  readonly money: (cents: number) => string;
  /** Basis points without a sign; the sentence says "below" or "above". */
  readonly percent: (bps: number) => string;
  readonly count: (n: number) => string;
};

export type SentenceInput = {
  readonly allInCents: number;
  readonly value: ValueAxis;
  /** How many comps were weighed; where there is no verdict they may be more than they are worth. */
  readonly compCount?: number | undefined;
};

type Scored = Extract<ValueAxis, { kind: "scored" }>;
type NoVerdict = Extract<ValueAxis, { kind: "no-verdict" }>;

/** Below this the price is said to be level with the market: half a percent is noise. */
const LEVEL_BPS = 50;

/** From this many comps per effective one on, it is not their number that makes evidence thin. */
const WEAK_COMPS_RATIO = 2;

/** The sentence a person would say about the price, in English, as parts so that a page can stress them. */
export function verdictSentence(input: SentenceInput, words: SentenceWords): SentencePart[] {
  if (input.value.kind === "no-verdict") {
    return noVerdictSentence(input.value, input.compCount ?? input.value.found, words);
  }
  if (input.value.market.tier === "model") return learnedSentence(input.value, words);
  return input.value.confidence === "thin"
    ? thinSentence(input.value, words)
    : fullSentence(input.allInCents, input.value, words);
}

function compared(bps: number, words: SentenceWords): string {
  if (Math.abs(bps) < LEVEL_BPS) return "level with";
  return `${words.percent(Math.abs(bps))} ${bps < 0 ? "below" : "above"}`;
}

function fullSentence(allInCents: number, value: Scored, words: SentenceWords): SentencePart[] {
  const { quantiles, basis, haircutBps, compCount } = value.market;
  const median = words.money(quantiles.q50Cents);
  const count = words.count(compCount);
  const asked =
    haircutBps === null
      ? `similar listings ask. These are asking prices, not sales.`
      : `similar listings should bring. These are asking prices, ${haircutWords(haircutBps, words)}.`;
  const found = {
    sold: ` the ${median} that ${count} similar sales went for.`,
    asking: ` the ${median} that ${count} ${asked}`,
  } satisfies Record<EvidenceBasis, string>;
  const fell = basis === "sold" ? "fell" : "lie";
  return [
    { text: `${words.money(allInCents)} all-in is ` },
    { text: compared(value.differenceBps, words), strong: true },
    { text: found[basis] },
    {
      detail: true,
      text: ` ${words.percent(8_000)} of them ${fell} between ${words.money(quantiles.q10Cents)} and ${words.money(quantiles.q90Cents)}.`,
    },
  ];
}

/** Evidence is thin because comps are few, or because the many there are come to little each. */
function thinSentence(value: Scored, words: SentenceWords): SentencePart[] {
  const { quantiles, basis, haircutBps, compCount, effectiveCount } = value.market;
  const what = basis === "sold" ? "sales" : "asking prices";
  const count = `${words.count(compCount)} ${what}`;
  const why =
    compCount >= WEAK_COMPS_RATIO * effectiveCount
      ? `but the ${count} found are old or only loosely like it`
      : `but only ${count}`;
  return [
    { text: "About " },
    { text: compared(value.differenceBps, words), strong: true },
    {
      text: ` ${words.money(quantiles.q50Cents)}, ${why}, and they lie between ${words.money(quantiles.q10Cents)} and ${words.money(quantiles.q90Cents)}.${haircutSentence(haircutBps, words)}`,
    },
  ];
}

/** What was done to asking prices; the haircut may be one that all categories share. */
function haircutWords(bps: number, words: SentenceWords): string {
  return isTakenLower(bps)
    ? `taken ${words.percent(bps)} lower because things sell for less than is asked`
    : "taken as they are because things sell for what is asked";
}

function haircutSentence(bps: number | null, words: SentenceWords): string {
  return bps === null ? "" : ` Asking prices are ${haircutWords(bps, words)}.`;
}

/** No comps to speak of: what was learned from other sales of the kind speaks alone. */
function learnedSentence(value: Scored, words: SentenceWords): SentencePart[] {
  const { quantiles, basis, haircutBps, compCount } = value.market;
  const what = basis === "sold" ? "sales" : "asking prices";
  const close = compCount === 0 ? "no close one" : "hardly a close one";
  return [
    { text: "About " },
    { text: compared(value.differenceBps, words), strong: true },
    {
      text: ` the ${words.money(quantiles.q50Cents)} that ${what} of this kind of thing let expect; there is ${close}, and ${words.percent(8_000)} would lie between ${words.money(quantiles.q10Cents)} and ${words.money(quantiles.q90Cents)}.${haircutSentence(haircutBps, words)}`,
    },
  ];
}

function tooFew({ found, needed }: NoVerdict, compCount: number, words: SentenceWords): string {
  const comps = `${words.count(compCount)} ${compCount === 1 ? "comp" : "comps"}`;
  if (compCount <= found) return `${comps}, ${words.count(needed)} needed`;
  const worth = `worth ${found === 0 ? "less than 1" : words.count(found)} of the ${words.count(needed)} needed`;
  return compCount < needed
    ? `${comps}, ${worth}`
    : `the ${comps} found are old or only loosely like it, ${worth}`;
}

function noVerdictSentence(
  value: NoVerdict,
  compCount: number,
  words: SentenceWords,
): SentencePart[] {
  const lead = { text: "No verdict", strong: true };
  switch (value.reason) {
    case "too-few-comps":
      return [lead, { text: `: ${tooFew(value, compCount, words)}.${advice(value.missing)}` }];
    case "no-price":
      return [lead, { text: ": the listing names no price." }];
    case "not-for-sale":
      return [lead, { text: ": it is no longer for sale." }];
    case "not-the-thing":
      return [lead, { text: `: ${insteadWords(value.instead)}.` }];
    case "other-currency-only":
      return [
        lead,
        { text: ": all similar sales are in another currency. Add a sale in the listing’s own." },
      ];
  }
}

const OFFERS: Readonly<Record<NotTheThing["kind"], string>> = {
  "empty-box": "an empty box",
  "picture-only": "a picture of it",
  wanted: "somebody who looks for it",
  service: "a service",
  counterfeit: "a copy",
  voucher: "a voucher",
};

function insteadWords(instead: NotTheThing | undefined): string {
  if (!instead) return "it is not the thing itself";
  return `it says “${instead.words}”, so it is ${OFFERS[instead.kind]} and not the thing`;
}

const FIELD_STEPS: Readonly<Record<string, string>> = {
  category: "name its category",
  brand: "name its brand",
  condition: "state its condition",
};

/** The first two things that would help, most useful first. */
function advice(missing: NoVerdict["missing"]): string {
  const steps = missing.flatMap((what) => {
    if (what === "comps") return ["add a sale you know of"];
    const step = FIELD_STEPS[what];
    return step ? [step] : [];
  });
  const text = steps.slice(0, 2).join(", or ");
  return text ? ` ${text.charAt(0).toUpperCase()}${text.slice(1)}.` : "";
}
