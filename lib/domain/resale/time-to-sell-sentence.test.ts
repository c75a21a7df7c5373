import { expect, test } from "vitest";
import { timeToSellSentence } from "./time-to-sell-sentence";

const words = { count: (n: number) => n.toLocaleString("en-US") };

test.each([
  [
    { kind: "observed", halfHours: 9.2, count: 57, watchedCount: 1_214 },
    "Half like this are gone in 9 h",
    "1,214 of this category were watched, 57 of them until they were sold or gone.",
  ],
  [
    { kind: "not-reached", hoursSeen: 960, count: 8, watchedCount: 30 },
    "More than half like this are still there after 40 days",
    "30 of this category were watched, 8 of them until they were sold or gone.",
  ],
] as const)("%o", (time, said, restsOn) => {
  expect(timeToSellSentence(time, words)).toEqual({ said, restsOn });
});

test("too few that ended say nothing", () => {
  expect(timeToSellSentence({ kind: "not-observed", count: 7, needed: 8 }, words)).toBeNull();
});
