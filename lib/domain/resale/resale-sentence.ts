import { marketplaceLabel } from "@/lib/domain/fees/marketplace-label";
import { offerThatFits } from "./offer-that-fits";
import type { ResaleAnswer, ResaleFacts, ResaleMarket, Scenario } from "./resale.schema";
import { shownMost } from "./shown-most";

export type ResaleSentencePart = { readonly text: string; readonly strong?: boolean };

type Input = {
  readonly facts: ResaleFacts;
  readonly answer: ResaleAnswer;
  /** Where the person sells, for the sentence that nothing is known of it. */
  readonly sellOn: string;
  /** Whether the fees of any other place are known. */
  readonly hasOtherPlaces: boolean;
};

type Words = { readonly money: (cents: number) => string };

const NO_MARKET: Readonly<Record<Extract<ResaleMarket, { kind: "not-known" }>["reason"], string>> =
  {
    "not-judged": "Not judged yet: the market comes first.",
    "too-few-comps": "No verdict, so no market price to sell at.",
    "no-price": "The listing names no price, so there is no verdict to go by.",
    "not-for-sale": "It is no longer for sale.",
    "other-currency-only": "All similar sales are in another currency.",
    "not-the-thing": "It is not the thing itself, so it has no market price.",
  };

const ADVICE = " Say what it would sell for, and the rest follows.";

function noMarket(market: ResaleMarket): string {
  if (market.kind === "known") return "";
  const advice = market.reason === "not-for-sale" || market.reason === "not-judged" ? "" : ADVICE;
  return `${NO_MARKET[market.reason]}${advice}`;
}

/** A thing that is no flip may still be a good buy. */
function toKeep(market: ResaleMarket): string {
  if (market.kind !== "known") return "";
  if (market.band === "great") return "A great buy to keep. ";
  return market.band === "good" ? "A good buy to keep. " : "";
}

function offer({ facts }: Input, scenario: Scenario, words: Words): ResaleSentencePart[] {
  const cents = offerThatFits({
    maxBuyCents: scenario.maxBuyCents,
    askingCents: facts.askingCents,
    onTopCents: facts.allInCents - facts.askingCents,
    currency: facts.currency,
  });
  if (cents === null) return [];
  return [
    { text: " An offer of " },
    { text: words.money(cents), strong: true },
    { text: " would fit." },
  ];
}

/** How far the all-in price lies above the most to pay, as both are shown. */
function overCents({ facts }: Input, { maxBuyCents }: Scenario): number {
  return facts.allInCents - shownMost(maxBuyCents, facts.currency);
}

function tooDear(input: Input, scenario: Scenario, which: string, words: Words) {
  const over = words.money(overCents(input, scenario));
  return [
    { text: `${toKeep(input.facts.market)}As a flip it is ` },
    { text: `${over} too dear`, strong: true },
    { text: ` at the ${which} price.` },
    ...offer(input, scenario, words),
  ];
}

function fits(input: Input, scenario: Scenario, which: string, words: Words) {
  const under = -overCents(input, scenario);
  if (under <= 0) return [{ text: `As a flip it just fits at the ${which} price.` }];
  return [
    { text: "As a flip it fits: " },
    { text: `${words.money(under)} under`, strong: true },
    { text: ` the most to pay at the ${which} price.` },
  ];
}

/**
 * What a person would say about buying it to resell, in English, as parts so that a page can stress them.
 * Measured at the all-in price, first at the cautious sale price, then at the typical one.
 */
export function resaleSentence(input: Input, words: Words): ResaleSentencePart[] {
  const { facts, answer, sellOn, hasOtherPlaces } = input;
  if (answer.kind === "no-market") return [{ text: noMarket(facts.market) }];
  if (answer.kind === "too-large") return [{ text: "These figures are beyond calculation." }];
  if (answer.kind === "no-fee-schedule") {
    const place = marketplaceLabel(sellOn.replace(/\/.*$/, ""));
    return [
      { text: `No fees are known for ${place} in ${facts.currency}.`, strong: true },
      { text: ` Enter what you pay there${hasOtherPlaces ? ", or sell elsewhere" : ""}.` },
    ];
  }
  const { cautious, typical } = answer;
  const named = [
    ...(cautious ? [{ scenario: cautious, which: "cautious" }] : []),
    ...(typical ? [{ scenario: typical, which: "typical" }] : []),
  ];
  const worth = named.filter(({ scenario }) => scenario.maxBuyCents > 0);
  const said = worth.find(({ scenario }) => scenario.maxBuyCents >= facts.allInCents) ?? worth[0];
  if (!said) {
    return [
      { text: toKeep(facts.market) },
      { text: "Not worth buying to resell", strong: true },
      { text: ": after fees, costs and what you want to earn nothing is left to pay for it." },
    ];
  }
  const { scenario, which } = said;
  const parts =
    scenario.maxBuyCents >= facts.allInCents
      ? fits(input, scenario, which, words)
      : tooDear(input, scenario, which, words);
  if (which === "cautious" || !cautious) return parts;
  if (cautious.maxBuyCents === 0) {
    return [...parts, { text: " At the cautious one nothing is left to pay for it." }];
  }
  const over = words.money(overCents(input, cautious));
  return [...parts, { text: ` At the cautious one it is ${over} too dear.` }];
}
