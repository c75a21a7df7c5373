import { expect, test } from "vitest";
import { pauseMs } from "./breaker";

test("a pause doubles with each failure, up to five minutes", () => {
  expect(pauseMs(0, null, 0.5)).toBe(0);
  expect(pauseMs(1, null, 0.5)).toBe(30_000);
  expect(pauseMs(2, null, 0.5)).toBe(60_000);
  expect(pauseMs(4, null, 0.5)).toBe(240_000);
  expect(pauseMs(5, null, 0.5)).toBe(300_000);
  expect(pauseMs(50, null, 0.5)).toBe(300_000);
});

test("no two sources come back at the same moment, and what the source asks for is obeyed", () => {
  expect(pauseMs(2, null, 0)).toBe(45_000);
  expect(pauseMs(2, null, 1)).toBe(75_000);
  expect(pauseMs(1, 5_000, 1)).toBe(37_500);
  expect(pauseMs(4, 900_000, 0.5)).toBe(900_000);
});

test("an hour of failures is asked about fifteen times, however the dice fall", () => {
  for (const random of [0, 0.5, 1]) {
    let [atMs, failures] = [0, 0];
    while (atMs < 3_600_000) {
      failures += 1;
      atMs += pauseMs(failures, null, random);
    }
    expect(failures).toBeGreaterThanOrEqual(11);
    expect(failures).toBeLessThanOrEqual(20);
  }
});
