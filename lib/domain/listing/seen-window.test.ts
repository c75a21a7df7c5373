import { expect, test } from "vitest";
import { isUnseen } from "./seen-window";

const now = new Date("2026-11-27T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

test.each([
  ["mail", 14, false],
  ["mail", 14.01, true],
  ["api", 7.01, true],
  ["feed", 13, false],
  ["file", 900, false],
  ["user_entered", 900, false],
] as const)("%s after %d days: %s", (kind, days, isSo) => {
  expect(isUnseen({ kind, state: "active", lastSeenAt: daysAgo(days) }, now)).toBe(isSo);
});

test("what is known to be over is not unseen", () => {
  expect(isUnseen({ kind: "mail", state: "sold", lastSeenAt: daysAgo(99) }, now)).toBe(false);
});
