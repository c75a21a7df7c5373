import { z } from "zod";
import { assert } from "./assert";
import { CurrencyCode, minorDigits } from "./currency";

/** Integer minor units ("cents", also for JPY where one is a whole yen) and their currency. */
export const Money = z.strictObject({ cents: z.int(), currency: CurrencyCode });
export type Money = z.infer<typeof Money>;

/** The one constructor. Throws on anything but a safe integer: that is a bug, not an input error. */
export function money(cents: number, currency: CurrencyCode): Money {
  assert(Number.isSafeInteger(cents), `minor units must be a safe integer, got ${cents}`);
  return { cents, currency };
}

/** Sum in one currency; adding two currencies is a bug and throws. */
export function addMoney(left: Money, right: Money): Money {
  assert(left.currency === right.currency, `adding ${left.currency} to ${right.currency}`);
  return money(left.cents + right.cents, left.currency);
}

/** `rateBps` is 1/100 of a percent; rounds half away from zero. */
export function multiplyBps(amount: Money, rateBps: number): Money {
  assert(Number.isSafeInteger(rateBps), "a rate is integer basis points");
  const exact = (amount.cents * rateBps) / 10_000;
  return money(Math.sign(exact) * Math.round(Math.abs(exact)), amount.currency);
}

export function majorUnits(amount: Money): number {
  return amount.cents / 10 ** minorDigits(amount.currency);
}
