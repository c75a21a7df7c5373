import { decimalAmount } from "../kit/minor-units";

const SYMBOLS: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };

const grouped = (amount: string) => amount.replace(/\B(?=(\d{3})+(?=\.|$))/g, ",");

/** A price as Reverb writes it, four times over. */
export function priceJson(cents: number, currency: string) {
  const amount = decimalAmount(cents, currency);
  const symbol = SYMBOLS[currency] ?? currency;
  return { amount, amount_cents: cents, currency, symbol, display: `${symbol}${grouped(amount)}` };
}
