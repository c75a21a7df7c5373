import { type Money, money } from "@/lib/core/money";
import {
  FREE_WORDS,
  FROM_TO,
  NO_PRICE_WORDS,
  OLD_PRICE_LABELS,
  PRICE_LABELS,
  PRICE_SUFFIXES,
} from "./price-words";
import { readAmount, type SignMeaning } from "./read-amount";

export type PriceLine =
  | { readonly kind: "price"; readonly price: Money; readonly before: Money | null }
  | { readonly kind: "old-price"; readonly before: Money }
  | { readonly kind: "no-price" };

function fromTo(text: string, meaning: SignMeaning): PriceLine | null {
  const found = FROM_TO.exec(text);
  const before = readAmount(found?.[1] ?? "", meaning);
  const price = readAmount(found?.[2] ?? "", meaning);
  return price && before ? { kind: "price", price, before } : null;
}

/**
 * What a line says about the price, if it says nothing else: "$450", "Now: 450 € VB", "was $500", "VB".
 * Ranges, totals with fees and savings are no price. Free is a price of 0 in the site's currency; where that
 * is not known it stays unsaid. Null for every other line. Never throws.
 */
export function readPriceLine(
  text: string,
  isStruck: boolean,
  meaning: SignMeaning,
): PriceLine | null {
  if (text.length > 120) return null;
  if (FREE_WORDS.test(text)) {
    return meaning.local === null
      ? { kind: "no-price" }
      : { kind: "price", price: money(0, meaning.local), before: null };
  }
  if (NO_PRICE_WORDS.test(text)) return { kind: "no-price" };
  const dropped = fromTo(text, meaning);
  if (dropped) return dropped;
  const old = text.replace(OLD_PRICE_LABELS, "");
  const bare = old
    .replace(/^[-–—:·]\s+/, "")
    .replace(PRICE_LABELS, "")
    .replace(PRICE_SUFFIXES, "")
    .replace(/!$/, "");
  const amount = readAmount(bare, meaning);
  if (amount === null) return null;
  const isOld = isStruck || old !== text;
  return isOld
    ? { kind: "old-price", before: amount }
    : { kind: "price", price: amount, before: null };
}
