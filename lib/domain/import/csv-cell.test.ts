import { expect, test } from "vitest";
import { csvCell } from "./csv-cell";

test.each([
  ["plain", '"plain"'],
  ['say "hi", twice', '"say ""hi"", twice"'],
  ["two\nlines", '"two\nlines"'],
  ["=1+1", `"'=1+1"`],
  ["+1", `"'+1"`],
  ["-1", `"'-1"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["\t=1", `"'\t=1"`],
  ["\r=1", `"'\r=1"`],
  [null, '""'],
  [12, '"12"'],
])("%j is written as %s", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});
