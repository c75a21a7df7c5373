import { expect, test } from "vitest";
import { createInterner } from "./interner";

test("strings get numbers, and one made on a base adds after the base's", () => {
  const base = createInterner();
  expect([base.add("a"), base.add("b"), base.add("a")]).toEqual([0, 1, 0]);
  const own = createInterner(base);
  expect([own.find("b"), own.add("c"), own.add("a"), own.size()]).toEqual([1, 2, 0, 3]);
  expect([own.textOf(1), own.textOf(2), own.textOf(9)]).toEqual(["b", "c", ""]);
  expect([base.find("c"), base.size()]).toEqual([-1, 2]);
});

test("what the base adds later does not change what stands on it", () => {
  const base = createInterner();
  base.add("a");
  const own = createInterner(base);
  own.add("b");
  base.add("c");
  expect([own.find("c"), own.add("c"), own.textOf(1), own.textOf(2)]).toEqual([-1, 2, "b", "c"]);
});
