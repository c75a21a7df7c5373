import type { Shipping } from "@/lib/domain/listing/listing-draft.schema";
import type { PageText } from "./page-text";
import type { ReadAmount } from "./read-amounts";
import { wordsFor } from "./words/all-page-words";

const FREE = [...wordsFor("freeShipping")];
const FREE_EXACT = wordsFor("freeShipping");
const PICKUP = wordsFor("pickupOnly");
const FREE_TAIL =
  /^(?: (?:in|within|to|nach|innerhalb|en|a|within the|on this item|deutschland|uk|us|mainland|standard|only|details|see details|mainland uk|in deutschland|germany|usa|europe|nederland|france|italia|\d{1,2} \d{1,2} days?|\p{L}+)){0,3}$/u;
const LINE_LENGTH = 80;

/** "Free shipping" as it stands, never "free shipping on orders over 50". */
function isFree(plain: string): boolean {
  if (plain === "" || plain.length > LINE_LENGTH) return false;
  return FREE.some((phrase) => {
    const at = ` ${plain} `.indexOf(` ${phrase} `);
    if (at < 0) return false;
    const before = plain.slice(0, at).trim();
    const isBare = before === "" || /^(?:vb|fp|\d[\d ]*|.{0,20}(?:€|eur|usd|vb))$/.test(before);
    return (
      isBare &&
      (at + phrase.length >= plain.length || FREE_TAIL.test(plain.slice(at + phrase.length)))
    );
  });
}

const UNLESS =
  / (?:over|above|ab|from|when|if|with|orders?|bei|mehr|plus de|des|mas de|oltre|vanaf|od|fran|for members|prime|boven|superiori|spend|minimum|eligible|members) /;

/** What getting it costs, as the page's text says it: one exact amount, free, or pick-up only; null otherwise. */
export function shippingInText(
  { plain }: PageText,
  amounts: readonly ReadAmount[],
): Shipping | null {
  const costs = amounts.filter(({ isExact }) => isExact);
  const distinct = new Set(costs.map(({ money }) => `${money.cents} ${money.currency}`));
  const cost = costs[0]?.money;
  if (cost && distinct.size === 1)
    return cost.cents === 0 ? { kind: "free", cost: null } : { kind: "known", cost };
  if (distinct.size > 1) return null;
  if (plain.some((line) => FREE_EXACT.has(line) || (isFree(line) && !UNLESS.test(` ${line} `)))) {
    return { kind: "free", cost: null };
  }
  return plain.some((line) => PICKUP.has(line)) ? { kind: "pickup_only", cost: null } : null;
}
