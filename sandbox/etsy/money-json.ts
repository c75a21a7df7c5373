import { minorUnits } from "../kit/minor-units";

export function moneyJson(cents: number, currency: string) {
  return { amount: cents, divisor: minorUnits(currency), currency_code: currency };
}
