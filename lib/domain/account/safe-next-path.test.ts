import { expect, test } from "vitest";
import { safeNextPath } from "./safe-next-path";

test.each([
  "/",
  "/deals",
  "/deals/lst_01?tab=comps#why",
  "/deals?q=boss%20ce-2&sort=price",
  "/settings?next=https://a.b",
])("%s is kept", (next) => {
  expect(safeNextPath(next)).toBe(next);
});

test.each([
  ["nothing", undefined],
  ["empty", ""],
  ["another site", "https://evil.example/"],
  ["another site without scheme", "//evil.example"],
  ["backslashes", "/\\evil.example"],
  ["a backslash further on", "/deals\\..\\evil"],
  ["a tab inside", "/\t/evil.example"],
  ["a newline inside", "/\n/evil.example"],
  ["dots that leave a double slash", "/.//evil.example"],
  ["dots in the middle", "/a/..//evil.example"],
  ["a script", "javascript:alert(1)"],
  ["a relative path", "deals"],
  ["the sign-in page itself", "/login?next=/login"],
  ["an API path", "/api/auth/signout"],
  ["a monster", `/${"a".repeat(3_000)}`],
])("%s falls back", (_name, next) => {
  expect(safeNextPath(next)).toBe("/deals");
});
