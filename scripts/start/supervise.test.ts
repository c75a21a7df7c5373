import { expect, test } from "vitest";
import { nextWait } from "./supervise.mjs";

test("a child that keeps dying is started after 1, 2, 4 … 30 s", () => {
  const waits = [0];
  for (let index = 0; index < 7; index += 1) waits.push(nextWait(waits.at(-1) ?? 0, 500));
  expect(waits.slice(1)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

test("a child that lived a minute begins anew", () => {
  expect(nextWait(30_000, 60_000)).toBe(1_000);
  expect(nextWait(30_000, 59_999)).toBe(30_000);
});
