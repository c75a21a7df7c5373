import { expect, test } from "vitest";
import type { Money } from "@/lib/core/money";
import type { ReadAmount } from "./read-amounts";
import { settlePrice } from "./settle-price";

const eur = (cents: number): Money => ({ cents, currency: "EUR" });
const shows = (...amounts: Money[]): ReadAmount[] =>
  amounts.map((money, line) => ({ money, role: "main", line, isAlone: true, isExact: false }));
const offer = (amount: string, currency: string | null = "EUR") => ({ amount, currency });

test.each([
  ["a plain number", [offer("249.0")], [], null, eur(24_900)],
  ["grouped by a comma", [offer("6,490")], [eur(649_000)], null, eur(649_000)],
  ["1.299 where the page shows 1.299,00", [offer("1.299")], [eur(129_900)], null, eur(129_900)],
  ["1.299 where the page shows 1,30", [offer("1.299")], [eur(130)], null, eur(130)],
  ["1.299 where the page shows neither", [offer("1.299")], [], null, null],
  [
    "no currency, and the page shows the amount",
    [offer("85", null)],
    [eur(8_500)],
    null,
    eur(8_500),
  ],
  ["no currency, and the page shows another", [offer("85", null)], [eur(9_500)], null, null],
  [
    "two offers, one of them the page's price",
    [offer("549"), offer("579")],
    [eur(54_900), eur(57_900)],
    eur(57_900),
    eur(57_900),
  ],
  [
    "two offers, one of them mentioned somewhere",
    [offer("549"), offer("579")],
    [eur(54_900)],
    null,
    null,
  ],
  [
    "two offers, the page's price is another",
    [offer("549"), offer("579")],
    [eur(100)],
    eur(100),
    null,
  ],
  ["words", [offer("on request")], [], null, null],
] as const)("%s", (_what, offered, shown, shownPrice, expected) => {
  expect(settlePrice(offered, shows(...shown), shownPrice)).toEqual(expected);
});
