import { expect, test } from "vitest";
import type { RunView } from "./run-view";
import { outcomeWords, progressShare, progressWords } from "./run-words";

const count = (figure: number) => figure.toLocaleString("en-US");
const run = (over: Partial<RunView>) =>
  ({
    state: "running",
    sizeBytes: 1_000,
    bytesRead: 0,
    rowsRead: 0,
    rowsInserted: 0,
    rowsUpdated: 0,
    rowsUnchanged: 0,
    rowsRejected: 0,
    rowsRepeated: 0,
    rowsReverted: 0,
    rowsKept: 0,
    ...over,
  }) as RunView;

test.each([
  [{ state: "succeeded", rowsInserted: 8_950, rowsRejected: 10 }, "8,950 new, 10 rejected"],
  [{ state: "succeeded", rowsUnchanged: 3 }, "3 unchanged"],
  [
    { state: "undone", rowsReverted: 5, rowsKept: 1 },
    "5 taken back, 1 kept, changed by something later",
  ],
  [{ state: "queued" }, "No rows yet"],
] as const)("%j reads %s", (over, words) => {
  expect(outcomeWords(run(over), count)).toBe(words);
});

test("the total is worked out from the bytes, and said to be about", () => {
  const half = run({ bytesRead: 500, rowsRead: 14_200, rowsRejected: 12 });
  expect(progressShare(half)).toBe(0.5);
  expect(progressWords(half, count)).toBe("14,200 of about 28,400 rows, 12 rejected so far");
});

test("a waiting import has no share", () => {
  expect(progressShare(run({ state: "queued" }))).toBeNull();
});
