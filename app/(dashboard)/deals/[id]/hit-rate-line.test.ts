import { expect, test } from "vitest";
import { hitRateWords } from "./hit-rate-line";

const rate = { outcomes: 1_312, coverage80: 0.8149, medianApe: 0.12 };

test("the ledger's line names category, share, count and error", () => {
  expect(hitRateWords({ from: "ledger", ...rate }, "Guitars", "en-US")).toBe(
    "Verdicts on Guitars: 81\u202f% of 1,312 sale prices fell inside the range, median error 12\u202f%.",
  );
  expect(hitRateWords({ from: "ledger", ...rate }, null, "en-US")).toContain("without a category:");
});

test("what was held back is named as such", () => {
  expect(hitRateWords({ from: "held-back", ...rate }, "Guitars", "en-US")).toBe(
    "On 1,312 prices held back from learning, of all categories: 81\u202f% fell inside the range, median error 12\u202f%.",
  );
});
