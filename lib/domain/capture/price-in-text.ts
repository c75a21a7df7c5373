import type { CurrencyCode } from "@/lib/core/currency";
import { type Money, money } from "@/lib/core/money";
import type { PriceKind } from "./captured-listing.schema";
import type { PageText } from "./page-text";
import type { ReadAmount } from "./read-amounts";
import { wordsFor } from "./words/all-page-words";

export type TextPrice = { readonly money: Money; readonly kind: PriceKind };

const GIFT = wordsFor("gift");
const ON_REQUEST = wordsFor("onRequest");
/** Lines around the heading in which a page states its price. */
const NEAR = { before: 3, after: 6 };

const key = ({ money: { cents, currency } }: ReadAmount) => `${cents} ${currency}`;

/** The one amount that all of these are, or null. */
function only(amounts: readonly ReadAmount[]): Money | null {
  const distinct = new Set(amounts.map(key));
  return distinct.size === 1 ? (amounts[0]?.money ?? null) : null;
}

function said(amounts: readonly ReadAmount[]): TextPrice | null {
  const kinds = [
    ["sold-for", "sold"],
    ["buy-now", "asking"],
    ["bid", "current-bid"],
    ["asked", "asking"],
  ] as const;
  for (const [role, kind] of kinds) {
    const found = amounts.filter((amount) => amount.role === role);
    const one = only(found);
    if (one) return { money: one, kind };
    if (found.length > 0) return null;
  }
  return null;
}

const isNear = ({ headingAt }: PageText, line: number) =>
  line >= headingAt - NEAR.before && line <= headingAt + NEAR.after;

/** The first lines around the heading that say it costs nothing, or that the price is not told. */
function sayInWords(page: PageText, words: ReadonlySet<string>): boolean {
  return page.plain.some((plain, line) => isNear(page, line) && words.has(plain));
}

function plainPrice(page: PageText, amounts: readonly ReadAmount[]): Money | null {
  const main = amounts.filter(({ role }) => role === "main" || role === "each");
  const alone = main.filter(({ isAlone }) => isAlone);
  const beside = alone.filter(({ line }) => isNear(page, line));
  return (
    only(beside) ??
    (beside.length > 0 ? null : (only(alone) ?? (alone.length > 0 ? null : only(main))))
  );
}

/**
 * The one main price of a page's text, or null when several could be it: never one that is struck through, was,
 * comes monthly, bounds a range or pays for shipping. A gift is 0 in the page's own currency, if that is known.
 */
export function priceInText(
  page: PageText,
  amounts: readonly ReadAmount[],
  usual: CurrencyCode | null,
): TextPrice | null {
  const named = said(amounts);
  if (named) return named;
  if (sayInWords(page, ON_REQUEST)) {
    const near = amounts.filter(
      (amount) => amount.isAlone && isNear(page, amount.line) && amount.role === "main",
    );
    if (near.length === 0) return null;
  }
  const one = plainPrice(page, amounts);
  if (one) return { money: one, kind: "asking" };
  const isGift =
    usual !== null && amounts.every(({ role }) => role === "other") && sayInWords(page, GIFT);
  return isGift ? { money: money(0, usual), kind: "asking" } : null;
}
