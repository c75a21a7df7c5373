import { expect, it } from "vitest";
import { createNumbering } from "./numbering";

it("gives each name one number of its own, the same every time", () => {
  const names = Array.from({ length: 500 }, (_, index) => `seller_${index}`);
  // A span this small makes names meet.
  const numbering = createNumbering("shop", 1_000, 600);
  const numbers = names.map(numbering.numberOf);
  expect(new Set(numbers).size).toBe(500);
  expect(names.map(numbering.numberOf)).toEqual(numbers);
  expect(numbers.map(numbering.nameOf)).toEqual(names);
  expect(createNumbering("shop", 1_000, 600).numberOf("seller_0")).toBe(numbers[0]);
});
