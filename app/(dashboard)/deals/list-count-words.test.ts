import { expect, test } from "vitest";
import { listCountWords } from "./list-count-words";

const words = (value: number, isCapped: boolean, topCount: number) =>
  listCountWords({
    page: { deals: { length: 50 }, count: { value, isCapped } },
    topCount,
    locale: "en-US",
  });

test("what stands above as cards is not counted again", () => {
  expect(words(214, false, 3)).toBe("50 of 211");
  expect(words(1_000, false, 3)).toBe("50 of 997");
});

test("where counting stopped, the count stays the round one", () => {
  expect(words(1_000, true, 3)).toBe("50 of ≈1,000");
  expect(words(1_000, true, 0)).toBe("50 of ≈1,000");
});
