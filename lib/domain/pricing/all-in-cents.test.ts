import { expect, test } from "vitest";
import { allInCents } from "./all-in-cents";

test.each([
  ["known shipping is added", "known", 1_500, 11_500],
  ["free shipping adds nothing", "free", null, 10_000],
  ["unknown shipping is never counted as included", "unknown", 1_500, 10_000],
  ["pick-up costs no money", "pickup_only", null, 10_000],
  ["known without an amount adds nothing", "known", null, 10_000],
  ["a negative amount is no discount", "known", -500, 10_000],
] as const)("%s", (_name, shippingKind, shippingCents, expected) => {
  expect(allInCents({ priceCents: 10_000, shippingKind, shippingCents })).toBe(expected);
});

test("the sum stays a safe integer", () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(allInCents({ priceCents: most, shippingKind: "known", shippingCents: most })).toBe(most);
});
