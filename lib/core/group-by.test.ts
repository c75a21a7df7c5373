import { expect, test } from "vitest";
import { groupBy } from "./group-by";

test("groups keep the order of their items and of their first ones", () => {
  const groups = groupBy([3, 1, 4, 2, 6], (n) => n % 2 === 0);
  expect([...groups]).toEqual([
    [false, [3, 1]],
    [true, [4, 2, 6]],
  ]);
});
