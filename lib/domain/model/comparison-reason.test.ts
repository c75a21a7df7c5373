import { expect, test } from "vitest";
import type { Accuracy } from "./accuracy";
import { comparisonReason } from "./comparison-reason";

const accuracy = (pinball: number): Accuracy => ({
  rmsle: 0.3,
  medianApe: 0.14,
  maeCents: 4_000,
  coverage80: 0.79,
  relWidthMedian: 0.6,
  relWidthMean: 0.7,
  pinball,
});
const compared = (rows: [number, number], loss: [number, number], isBetter: boolean, both = 80) =>
  comparisonReason({
    rows: 100,
    rowsOfBoth: both,
    candidate: { rows: rows[0], accuracy: accuracy(loss[0]) },
    current: { rows: rows[1], accuracy: accuracy(loss[1]) },
    isBetter,
  });

test.each([
  ["less loss", compared([90, 80], [0.04, 0.05], true), { kind: "less-loss", share: 0.2 }],
  ["more loss", compared([90, 80], [0.06, 0.05], false), { kind: "more-loss", share: 0.2 }],
  [
    "less loss on fewer",
    compared([77, 80], [0.04, 0.05], false),
    { kind: "falls-silent", fewer: 3, share: 0.2 },
  ],
  [
    "too few of both",
    compared([90, 10], [0.06, 0.05], true, 10),
    { kind: "values-more", more: 80, rowsOfBoth: 10 },
  ],
  [
    "too few of both, and no more of its own",
    compared([10, 10], [0.04, 0.05], false, 10),
    { kind: "values-no-more", rowsOfBoth: 10 },
  ],
])("%s", (_name, reason, expected) => {
  expect(reason.kind).toBe(expected.kind);
  for (const [name, value] of Object.entries(expected)) {
    if (typeof value === "number") expect(reason[name as "kind"]).toBeCloseTo(value, 9);
  }
});
