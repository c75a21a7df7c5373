import { describe, expect, test } from "vitest";
import { FORMAT, inSeconds, NOW, run, sourceRow } from "./__fixtures__/source-row";
import { stateOf } from "./source-state";
import type { SourceRow } from "./source-views";
import {
  lagWords,
  nextWords,
  quotaWords,
  runWords,
  spanWords,
  stateWord,
  termsHint,
  termsWords,
} from "./source-words";

const running = (startedAt: string) => run({ state: "running", startedAt, finishedAt: null });

test.each<[string, SourceRow]>([
  ["Active", sourceRow()],
  ["Nothing has come yet", sourceRow({ health: { lastAttemptAt: null, lastSuccessAt: null } })],
  ["Paused", sourceRow({ state: "paused" })],
  ["Sign in again", sourceRow({ state: "needs_reconnect", lastRun: running(inSeconds(-5)) })],
  ["Asking now", sourceRow({ lastRun: running(inSeconds(-5)) })],
  // Its worker is gone.
  ["Active", sourceRow({ lastRun: running(inSeconds(-600)) })],
  ["Left alone until 12:10 PM", sourceRow({ health: { openUntil: inSeconds(600) } })],
  ["Active", sourceRow({ health: { openUntil: inSeconds(-1) } })],
])("the state reads %s", (word, source) => {
  expect(stateWord(stateOf(source, NOW), NOW, FORMAT)).toBe(word);
});

test.each([
  [null, "not known"],
  [20, "under a minute"],
  [720, "about 12\u00a0min"],
  [7_200, "about 2\u00a0h"],
  [3 * 86_400, "about 3 days"],
])("a delay of %j s is %s", (seconds, words) => {
  expect(lagWords(seconds, "en-US")).toBe(words);
});

test.each([
  [360, "6 hours"],
  [60, "1 hour"],
  [90, "90 minutes"],
  [2_880, "2 days"],
])("%i minutes are %s", (minutes, words) => {
  expect(spanWords(minutes, "en-US")).toBe(words);
});

test("the day's calls are told with when there are new ones, and when none is left", () => {
  const quota = { limit: 5_000, used: 1_204, resetsAt: inSeconds(9 * 3_600) };
  expect(quotaWords(quota, NOW, FORMAT)).toBe("1,204 of 5,000 today, new at 9:00 PM");
  expect(quotaWords({ ...quota, used: 5_000 }, NOW, FORMAT)).toBe(
    "all 5,000 used today, new at 9:00 PM",
  );
});

test.each<[string, SourceRow]>([
  ["in 4\u00a0min", sourceRow()],
  ["within a minute", sourceRow({ nextDueAt: inSeconds(30) })],
  ["now", sourceRow({ nextDueAt: inSeconds(-30) })],
  [
    "in 10\u00a0min",
    sourceRow({ nextDueAt: inSeconds(-30), health: { openUntil: inSeconds(600) } }),
  ],
  ["when resumed", sourceRow({ state: "paused" })],
  ["after signing in", sourceRow({ state: "needs_reconnect" })],
  ["when there is a search", sourceRow({ nextDueAt: null })],
  ["when a mail comes in", sourceRow({ kind: "mail", nextDueAt: null })],
  ["when something is sent", sourceRow({ kind: "inbound", nextDueAt: null })],
])("it is asked again %s", (words, source) => {
  expect(nextWords(source, NOW, FORMAT)).toBe(words);
});

describe("what was found", () => {
  const words = (over: Parameters<typeof sourceRow>[0]) => runWords(sourceRow(over), NOW, FORMAT);

  test("is counted while it is asked, and afterwards", () => {
    expect(words({ lastRun: running(inSeconds(-5)) })).toBe("Asking now: 40 found, 12 new so far");
    expect(words({ lastRun: run({ rowsChanged: 3, rowsRejected: 2 }) })).toBe(
      "Last time: 40 found, 12 new, 3 changed, 2 rejected",
    );
    expect(words({ lastRun: run({ rowsIn: 0, rowsNew: 0 }) })).toBe("Last time: nothing found");
    expect(words({ searchCount: 2, lastRun: run() })).toBe("Last search asked: 40 found, 12 new");
  });

  test("is not said of a run that failed, or before the first", () => {
    expect(words({ lastRun: run({ state: "failed" }) })).toBeNull();
    expect(words({})).toBeNull();
    expect(words({ nextDueAt: inSeconds(-2) })).toBe("Asked for, waiting for its turn");
  });
});

test("terms are said, and nothing where there are none", () => {
  const kept = { isKeptByOperator: false };
  const ebay = termsWords({ ...kept, isApart: true, keepMinutes: 360 }, "eBay", "en-US");
  expect(ebay).toContain("kept apart");
  expect(ebay).toMatch(/forgotten 6 hours after it was last seen\. Its terms ask for this\.$/);
  const bare = { isApart: false, keepMinutes: null };
  expect(termsWords({ ...kept, ...bare }, "Reverb", "en-US")).toBe("");
  const byOperator = termsWords({ isKeptByOperator: true, ...bare }, "eBay", "en-US");
  expect(byOperator).toMatch(
    /Whoever runs this installation chose that, and answers for it to eBay\.$/,
  );
  const hint = (isApart: boolean, keepMinutes: number | null) =>
    termsHint({ isApart, keepMinutes }, "en-US");
  expect(hint(true, 360)).toBe("Kept apart, forgotten 6 hours after it was last seen");
  expect(hint(false, 360)).toBe("Forgotten 6 hours after it was last seen");
  expect(hint(false, null)).toBe("Kept, with the history of its prices");
});
