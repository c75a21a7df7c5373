import { expect, test } from "vitest";
import { SEED_FEE_SCHEDULES } from "@/lib/domain/fees/seed-fee-schedules";
import { feeWords } from "./fee-words";

const words = feeWords("USD", "en-US");

function told(key: string, reachCents?: number) {
  const fees = SEED_FEE_SCHEDULES.find((seed) => seed.key === key);
  if (!fees) throw new Error(key);
  return [
    words.share(fees, reachCents) + words.bounds(fees),
    words.order(fees),
    words.payment(fees),
    words.base(fees.base),
  ].map((text) => text.replaceAll("\u202f", " "));
}

test.each([
  [
    "ebay-us",
    ["13.6 % to $7,500, 2.35 % above", "$0.30 to $10, $0.40 above", "", "price, shipping and tax"],
  ],
  ["reverb-us", ["5 %", "", "3.19 % + $0.49", "price and shipping"]],
  ["offerup-us", ["12.9 %, at least $1.99", "", "", "price"]],
  ["discogs-us", ["8 %, at least $0.10, at most $150", "", "", "price"]],
  ["craigslist-us", ["", "", "", "price and shipping"]],
])("%s is told", (key, text) => {
  expect(told(key)).toEqual(text);
});

test("only what a sale meets is told of it", () => {
  expect(told("ebay-us", 750_000)[0]).toBe("13.6 %");
  expect(told("ebay-us", 750_001)[0]).toBe("13.6 % to $7,500, 2.35 % above");
});

test("a payment of one part, and a base of nothing", () => {
  const base = { item: false, shipping: false, tax: false };
  expect(words.base(base)).toBe("nothing");
  const terms = { tiers: [], fixed: [], base, minimumCents: null, maximumCents: null };
  expect(words.payment({ ...terms, payment: { bps: 0, fixedCents: 30, base } })).toBe("$0.30");
  expect(words.payment({ ...terms, payment: { bps: 290, fixedCents: 0, base } })).toBe(
    "2.9\u202f%",
  );
});
