import { expect, test } from "vitest";
import { addCounts, closingLine, countReport } from "./count-results.mjs";

const VITEST = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
const PLAYWRIGHT = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };

test("both kinds of report are counted", () => {
  expect(countReport(VITEST, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  expect(countReport(PLAYWRIGHT, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test("a program that fails without a failed test still counts as a failure", () => {
  expect(countReport(VITEST, 1).failed).toBe(1);
  expect(countReport(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countReport(null, "SIGKILL").failed).toBe(1);
});

test("the closing line names skipped tests only when there are some", () => {
  const counted = addCounts(countReport(VITEST, 0), { passed: 2, failed: 0, skipped: 0 });
  expect(closingLine(counted)).toBe("7 passed, 0 failed, 1 skipped");
  expect(closingLine({ ...counted, skipped: 0 })).toBe("7 passed, 0 failed");
});
