import type { Money } from "@/lib/core/money";
import type { FieldOrigin, PriceKind } from "./captured-listing.schema";
import type { Parts } from "./choose-fields";
import type { ReadAmount } from "./read-amounts";
import { settlePrice } from "./settle-price";

export type ChosenPrice = {
  readonly money: Money;
  readonly kind: PriceKind;
  readonly origin: FieldOrigin;
};

const isSame = (left: Money, right: Money) =>
  left.cents === right.cents && left.currency === right.currency;

function priceOfData(
  parts: Parts,
  shown: readonly ReadAmount[],
  shownPrice: Money | null,
): ChosenPrice | null {
  for (const { origin, found } of parts) {
    if (!found.prices || found.prices.length === 0) continue;
    const money = settlePrice(found.prices, shown, shownPrice);
    if (money) return { money, kind: "asking", origin };
    // Data that leaves several prices open is not overruled by a preview that names the lowest.
    if (found.prices.length > 1) return null;
  }
  return null;
}

/** Data calls a bid a price; the words around the same amount on the page tell. */
function kindOf(price: Money, shown: readonly ReadAmount[]): PriceKind {
  const roles = shown.filter(({ money }) => isSame(money, price)).map(({ role }) => role);
  if (roles.includes("sold-for")) return "sold";
  return roles.includes("bid") && !roles.includes("buy-now") ? "current-bid" : "asking";
}

/**
 * The price of a page and what it is the price of. Data first; an auction's buy-it-now goes before its bid. Null: none
 * is given, or several could be it. A zero counts only where the page says in words that it is free.
 */
export function choosePrice(parts: Parts, shown: readonly ReadAmount[]): ChosenPrice | null {
  const text = parts.find(({ origin }) => origin === "text")?.found;
  const shownPrice = text?.price ?? null;
  const ofText: ChosenPrice | null =
    shownPrice && text?.priceKind
      ? { money: shownPrice, kind: text.priceKind, origin: "text" }
      : null;
  const ofData = priceOfData(parts, shown, shownPrice);
  if (!ofData || (ofData.money.cents === 0 && shownPrice?.cents !== 0)) {
    const isOpen = parts.some(({ found }) => (found.prices ?? []).length > 1);
    return isOpen ? null : ofText;
  }
  const kind = kindOf(ofData.money, shown);
  if (kind === "current-bid" && ofText?.kind === "asking") return ofText;
  return { ...ofData, kind };
}
