import { readFileSync } from "node:fs";

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Tests of a Vitest JSON report. */
function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  };
}

/** Tests of a Playwright JSON report; one that passed at its second attempt counts as failed, for it is unreliable. */
function countPlaywright({ stats }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
}

/** What a test program's report and exit code amount to; a failure that no test shows still counts as one. */
export function countReport(report, exitCode) {
  const counted = report
    ? report.stats
      ? countPlaywright(report)
      : countVitest(report)
    : { passed: 0, failed: 0, skipped: 0 };
  if (exitCode !== 0 && counted.failed === 0) return { ...counted, failed: 1 };
  return counted;
}

export const countReportFile = (file, exitCode) => countReport(readJson(file), exitCode);

export function addCounts(left, right) {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

/** The closing line of npm test. */
export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
