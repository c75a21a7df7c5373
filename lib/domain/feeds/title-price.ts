import { parseMoney } from "@/lib/core/parse-money";
import { parseCurrency } from "@/lib/domain/import/parse-currency";
import { MAX_TITLE_LENGTH } from "./feed-limits";

/** Signs and codes that are written beside prices. Other codes are words too: ALL, TOP, NAD. */
const SIGN =
  "(?:US|CA|AU|NZ|HK|C|A|R)?\\$|[€£¥₹]|zł|Kč|(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|PLN|SEK|NOK|DKK|CZK|INR|Euro)(?!\\p{L})";
const AMOUNT =
  "\\d{1,3}(?:[.,'’]\\d{3}){1,3}(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,9}(?:[.,]\\d{1,2}(?!\\d)|,[-–](?!\\d))?";
const PRICE = new RegExp(
  `(?<![\\p{L}\\p{N}.,'’$€£])(?:(?:${SIGN})\\s?(?:${AMOUNT})|(?:${AMOUNT})\\s?(?:${SIGN}))(?![\\p{L}\\p{N}%$€£]|[.,'’]\\d)`,
  "giu",
);

const AFTER_AT_END =
  /^\s*(?:obo|ono|firm|vb|vhb|fp|festpreis|shipped|cash)?\s*(?:[)\]]|[.!]*$|[-–—|·•,;([{])/iu;
const AFTER_AT_START = /^\s*(?:[)\]:|·•]|[-–—]\s)/u;
/** More than one amount, or a part of one: "100-200", "5/month", "120+". */
const GOES_ON =
  /^\s?(?:[-–—x/+]\s?[\p{N}\p{Sc}]|[/+*]|k\b|(?:to|bis|or|oder|per|pro|je|each|off)\b)/iu;
/** Words before an amount that make it another number than the price. */
const NOT_THE_PRICE =
  /(?:^|[^\p{L}])(?:worth|valued?|wert|msrp|rrp|uvp|np|neupreis|retails?|list|orig(?:inal(?:ly)?)?|was|were|statt|from|ab|up|bis|over|under|unter|über|off|saves?|sparen?|reg(?:ular)?|card|gutschein|gift|coupon|deposit|kaution|pfand|shipping|versand|per|je|about|around|ca|circa|approx(?:imately)?|min|max|starting|starts|bids?|gebot|zzgl|plus|paid)[.\s:~]*(?:at|for|of|to|von|price|preis)?[.\s:~]*$/iu;

/** Words are looked for so far back. */
const LOOK_BACK = 40;

/** A sign that makes it a part, a difference or a multiple; a dash between spaces only divides. */
function isCalculated(before: string): boolean {
  const undivided = before.replace(/(^|\s)[-–—]\s$/, "$1");
  return /[~<>≈+/-]\s?$|\d\s?[x×*]\s?$/u.test(undivided);
}

function isAmount(price: string): boolean {
  const currency = parseCurrency(price);
  return currency !== null && parseMoney(price, currency).kind === "money";
}

/** "5 120 €" is five thousand or a five before a price; only who wrote it knows. */
function mayContinueBefore(before: string, price: string): boolean {
  return /\d\s$/.test(before) && /^\d{3}(?!\d)/.test(price);
}

/**
 * The price that is clearly written in a title, as it stands there ("$120", "120 €", "EUR 120"), or null: only
 * when it is the only amount, stands at the start or the end of the title or of a part of it, and no word makes
 * it something else ("worth $120", "ab 120 €", "$120/month"). Never a guess.
 */
export function titlePrice(title: string): string | null {
  const text = title.slice(0, MAX_TITLE_LENGTH);
  const [found, second] = text.matchAll(PRICE);
  if (!found || second) return null;
  const price = found[0];
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + price.length);
  const near = before.slice(-LOOK_BACK);
  if (GOES_ON.test(after) || isCalculated(near) || NOT_THE_PRICE.test(near)) return null;
  if (mayContinueBefore(near, price) || !isAmount(price)) return null;
  const isAtStart = /^[\s([]*$/.test(before) && AFTER_AT_START.test(after);
  return isAtStart || (before.trim() !== "" && AFTER_AT_END.test(after)) ? price : null;
}
