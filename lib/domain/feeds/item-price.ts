import { type CurrencyCode, minorDigits } from "@/lib/core/currency";
import { parseMoney } from "@/lib/core/parse-money";
import { parseCurrency } from "@/lib/domain/import/parse-currency";
import type { FeedItem } from "./feed-item";
import { titlePrice } from "./title-price";

/** As columns of a table: the currency is empty where the feed does not say it without doubt. */
export type ItemPrice = { readonly price: string; readonly currency: string };

function decimal(cents: number, currency: CurrencyCode): string {
  const places = minorDigits(currency);
  const digits = String(cents).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  return places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
}

/** "$" and "¥" are used by several currencies. */
function isShared(text: string): boolean {
  const usual = parseCurrency(text);
  return (["CAD", "CNY"] as const).some((other) => parseCurrency(text, other) !== usual);
}

/** An amount that cannot be read stays as it is written: the mapping says what is wrong with it. */
function readPrice(written: string, currencyField: string): ItemPrice {
  const named = parseCurrency(currencyField) ?? parseCurrency(written);
  if (!named) return { price: written, currency: currencyField };
  const parsed = parseMoney(written, named);
  if (parsed.kind !== "money") return { price: written, currency: currencyField };
  const amount = decimal(parsed.money.cents, named);
  if (currencyField !== "" || !isShared(written)) return { price: amount, currency: named };
  return { price: `${/[$¥]/.exec(written)?.[0] ?? ""}${amount}`, currency: "" };
}

/** A sale price is the one to pay, unless it holds for some days only: which days are over is not known here. */
export function hasLastingSale({ fields }: FeedItem): boolean {
  return fields.has("sale price") && !fields.has("sale price effective date");
}

/** The price that an item names in a field, else the one clearly written in its title, else null. */
export function itemPrice(item: FeedItem): ItemPrice | null {
  const field = hasLastingSale(item) ? "sale price" : "price";
  const written = item.fields.get(field) ?? titlePrice(item.title);
  return written ? readPrice(written, item.fields.get("currency") ?? "") : null;
}
