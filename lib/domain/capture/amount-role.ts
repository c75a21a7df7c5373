import { plainWords } from "@/lib/domain/listing/plain-words";
import { wordsFor } from "./words/all-page-words";

/** What an amount in a line is the amount of. `main` may be the price; the roles before it say so in words. */
export type AmountRole =
  | "asked"
  | "buy-now"
  | "bid"
  | "sold-for"
  | "main"
  | "shipping"
  | "each"
  | "other";

const PRICE = wordsFor("price");
const BUY_NOW = wordsFor("buyNow");
const BID = wordsFor("bid");
const SOLD_FOR = wordsFor("soldFor");
const FORMER_BEFORE = wordsFor("formerBefore");
const FORMER_AFTER = wordsFor("formerAfter");
const RATE_AFTER = wordsFor("rateAfter");
const RATE_BEFORE = wordsFor("rateBefore");
const SHIPPING = wordsFor("shipping");
const FEE = wordsFor("fee");
const SAVING = wordsFor("saving");
const BOUND = wordsFor("bound");
const EACH = wordsFor("each");
/** How many words around an amount are looked at. */
const REACH = 5;

/** The runs of up to five words that end (or begin) a text: "item price" has "price" and "item price". */
function runs(words: readonly string[], isEnd: boolean): string[] {
  const near = isEnd ? words.slice(-REACH) : words.slice(0, REACH);
  return near.map((_, at) => (isEnd ? near.slice(at) : near.slice(0, at + 1)).join(" "));
}

const touches = (near: readonly string[], list: ReadonlySet<string>) =>
  near.some((run) => list.has(run));

/** Whether a phrase stands anywhere in the words, not only at their end. */
function holds(words: readonly string[], list: ReadonlySet<string>): boolean {
  const near = words.slice(-REACH);
  return near.some((_, from) =>
    near.some((__, to) => list.has(near.slice(from, to + 1).join(" "))),
  );
}

export type AmountContext = {
  /** From the amount before, or from the label above, to this one; and from this one to the next. */
  readonly before: string;
  readonly after: string;
  /** Nothing but a dash or "to" stands between it and another amount. */
  readonly isRange: boolean;
};

const FILLERS = new Set(
  "war was is ist waren were von of about ca circa etwa rund ungefahr for at a the der etait era".split(
    " ",
  ),
);

/** The runs that end the words, and those that end them without "was", "about" and their like: "RRP was about". */
function runsBefore(words: readonly string[]): string[] {
  const last = words.findLastIndex((word) => !FILLERS.has(word));
  return [...runs(words, true), ...(last < 0 ? [] : runs(words.slice(0, last + 1), true))];
}

function roleBefore(words: readonly string[]): AmountRole | null {
  const near = runsBefore(words);
  if (touches(near, SOLD_FOR)) return "sold-for";
  if (touches(near, BUY_NOW)) return "buy-now";
  if (touches(near, BID)) return "bid";
  if (touches(near, PRICE)) return "asked";
  return null;
}

/** Of another thing than the ad: what comes again, was before, is saved, or bounds a range. */
function isOther(before: readonly string[], after: readonly string[], rest: string): boolean {
  const next = runs(after, false);
  const last = runsBefore(before);
  if (
    touches(next, RATE_AFTER) &&
    /^[\s]*(?:\/|p|a|an|im|al|par|por|per|pro|za|i|mtl|mon|[x×])/iu.test(rest)
  )
    return true;
  return (
    touches(last, RATE_BEFORE) ||
    touches(last, BOUND) ||
    touches(next, FORMER_AFTER) ||
    touches(next, SAVING) ||
    touches(next, FEE) ||
    holds(before, SAVING) ||
    holds(before, FEE) ||
    touches(last, FORMER_BEFORE)
  );
}

const LEADS_ON = /^\s*(?:[+&|,;(·•]|plus\b|and\b|zzgl|inkl|incl|free\b|kostenlos|gratis)/iu;

/** "5 € shipping" is what shipping costs; "35 € + shipping" is not. */
function isShipping(before: readonly string[], after: readonly string[], rest: string): boolean {
  if (holds(before, SHIPPING)) return true;
  if (LEADS_ON.test(rest)) return false;
  const bare =
    after[0] &&
    /^(?:for|in|de|di|voor|fur|per|the|pour|standard|expedited|tracked|economy|domestic)$/.test(
      after[0],
    )
      ? after.slice(1)
      : after;
  return touches(runs(bare, false), SHIPPING);
}

/** "-20 €" is taken off; the dash of "Price - 20 €" stands apart. */
const IS_NEGATIVE = /(?:^|[\s(])[-−]$/;

const wordsOf = (text: string) =>
  plainWords(text)
    .split(" ")
    .filter((word) => word !== "");

/** What an amount is, from the words around it alone. */
export function amountRole(isStruck: boolean, context: AmountContext): AmountRole {
  if (isStruck || context.isRange || IS_NEGATIVE.test(context.before)) return "other";
  const before = wordsOf(context.before);
  const after = wordsOf(context.after);
  if (isShipping(before, after, context.after)) return "shipping";
  const said = roleBefore(before);
  if (said === "sold-for" || said === "buy-now" || said === "bid") return said;
  if (isOther(before, after, context.after)) return "other";
  if (said) return said;
  return touches(runs(after, false), EACH) ? "each" : "main";
}
