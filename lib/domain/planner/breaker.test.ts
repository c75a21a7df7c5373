import { expect, test } from "vitest";
import { pauseMs } from "./breaker";

test("one failure is bad luck, three in a row are a pause that doubles up to ten minutes", () => {
  expect(pauseMs(1, null, 0.5)).toBe(0);
  expect(pauseMs(2, null, 0.5)).toBe(0);
  expect(pauseMs(3, null, 0.5)).toBe(30_000);
  expect(pauseMs(4, null, 0.5)).toBe(60_000);
  expect(pauseMs(50, null, 0.5)).toBe(600_000);
});

test("no two sources come back at the same moment, and what the source asks for is obeyed", () => {
  expect(pauseMs(4, null, 0)).toBe(45_000);
  expect(pauseMs(4, null, 1)).toBe(75_000);
  expect(pauseMs(1, 5_000, 0.5)).toBe(5_000);
  expect(pauseMs(4, 900_000, 0.5)).toBe(900_000);
});
