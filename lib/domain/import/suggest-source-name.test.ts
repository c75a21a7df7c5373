import { expect, test } from "vitest";
import { suggestSourceName } from "./suggest-source-name";

test.each([
  ["guitars_comps.csv.gz", "guitars comps"],
  ["ebay_sold-2026-11-24 (1).csv", "ebay sold"],
  ["ebay_sold-20261125.csv", "ebay sold"],
  ["Export 2026-11.json", "Export"],
  ["2026-11-24.csv", "2026-11-24"],
  ["deals.jsonl", "deals"],
  ["deals", "deals"],
  [".csv", "My file"],
  [`${"x".repeat(200)}.csv`, "x".repeat(80)],
])("%s is a file of the source %s", (fileName, name) => {
  expect(suggestSourceName(fileName)).toBe(name);
});
