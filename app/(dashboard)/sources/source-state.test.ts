import { expect, test } from "vitest";
import { inSeconds, NOW, sourceRow } from "./__fixtures__/source-row";
import { secondsToAskable } from "./source-state";

const later = (ms: number) => new Date(NOW.getTime() + ms);

test("the seconds until a source can be run again are counted down to none", () => {
  const source = sourceRow({ askableAt: inSeconds(30) });
  expect(
    [0, 1, 500, 29_001, 30_000, 90_000].map((ms) => secondsToAskable(source, later(ms))),
  ).toEqual([30, 30, 30, 1, 0, 0]);
});

test("where nothing is waited for, or it is not run by hand, nothing is counted", () => {
  const askableAt = inSeconds(20);
  expect(secondsToAskable(sourceRow(), NOW)).toBe(0);
  expect(secondsToAskable(sourceRow({ askableAt, state: "paused" }), NOW)).toBe(0);
  expect(secondsToAskable(sourceRow({ askableAt, nextDueAt: null }), NOW)).toBe(0);
});
