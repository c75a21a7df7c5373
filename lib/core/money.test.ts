import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMoney, Money, majorUnits, money, multiplyBps } from "./money";

test("money is a safe integer of minor units; anything else is a bug", () => {
  expect(money(1_250, "USD")).toEqual({ cents: 1_250, currency: "USD" });
  expect(() => money(12.5, "USD")).toThrow("safe integer");
  expect(() => money(Number.MAX_SAFE_INTEGER + 1, "USD")).toThrow("safe integer");
});

test("the shape refuses fractions and currencies that do not exist", () => {
  expect(Money.safeParse({ cents: 1, currency: "USD" }).success).toBe(true);
  expect(Money.safeParse({ cents: 1.5, currency: "USD" }).success).toBe(false);
  expect(Money.safeParse({ cents: 1, currency: "XXX" }).success).toBe(false);
});

test("sums stay in one currency", () => {
  expect(addMoney(money(1, "EUR"), money(2, "EUR"))).toEqual(money(3, "EUR"));
  expect(() => addMoney(money(1, "EUR"), money(2, "USD"))).toThrow("adding EUR to USD");
});

describe("rates", () => {
  test.each([
    [10_000, 1_325, 1_325],
    [1, 5_000, 1],
    [-1, 5_000, -1],
    [3, 5_000, 2],
    [1, 4_999, 0],
    [0, 10_000, 0],
  ])("%d minor units times %d bps is %d", (cents, rateBps, expected) => {
    expect(multiplyBps(money(cents, "USD"), rateBps).cents).toBe(expected);
  });

  test("a rate is a whole number of basis points", () => {
    expect(() => multiplyBps(money(1, "USD"), 0.5)).toThrow("basis points");
  });

  test("gains and losses of the same size get the same rate", () => {
    const amounts = fc.integer({ min: 0, max: 10 ** 11 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (cents, rateBps) => {
        const gain = multiplyBps(money(cents, "USD"), rateBps).cents;
        const loss = multiplyBps(money(-cents, "USD"), rateBps).cents;
        return gain + loss === 0 && gain <= cents;
      }),
    );
  });
});

test("major units follow the currency's minor digits", () => {
  expect(majorUnits(money(1_250, "USD"))).toBe(12.5);
  expect(majorUnits(money(1_250, "JPY"))).toBe(1_250);
  expect(majorUnits(money(1_250, "KWD"))).toBe(1.25);
});
