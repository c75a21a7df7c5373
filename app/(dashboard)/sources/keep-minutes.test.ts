import { expect, test } from "vitest";
import { keepProblem, minutesOf } from "./keep-minutes";

test.each([
  ["1", 1],
  [" 360 ", 360],
  ["", null],
  ["1.5", null],
  ["-1", null],
  ["1h", null],
])("%s is %s minutes", (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes);
});

test("from one minute to what the terms allow", () => {
  expect(["0", "1", "360", "361", ""].map((text) => keepProblem(text, 360))).toEqual([
    "A whole number from 1 to 360.",
    null,
    null,
    "A whole number from 1 to 360.",
    "A whole number from 1 to 360.",
  ]);
});
