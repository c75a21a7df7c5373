import { expect, test } from "vitest";
import { findBelowFloor, isAtLeast } from "./check-floors.mjs";

test.each([
  ["16.4.6", "16.4.6", true],
  ["16.4.10", "16.4.6", true],
  ["16.3.9", "16.4.6", false],
  ["17.0.0", "16.4.6", true],
  ["16.4.6-canary.1", "16.4.6", false],
])("%s against the floor %s: %s", (version, floor, expected) => {
  expect(isAtLeast(version, floor)).toBe(expected);
});

test("a nested old copy and a package that is not locked are both named", () => {
  const lock = {
    packages: {
      "node_modules/next": { version: "16.4.6" },
      "node_modules/a/node_modules/next": { version: "15.0.0" },
    },
  };
  const floors = { next: { floor: "16.4.6", reason: "why" }, zod: { floor: "4.0.0", reason: "" } };
  expect(findBelowFloor(lock, floors)).toEqual([
    "node_modules/a/node_modules/next is 15.0.0, the floor is 16.4.6: why",
    "zod has a floor and is not locked",
  ]);
});
