import { expect, test } from "vitest";
import { createProgressLine, progressText } from "./progress-line";
import { readOptions, UsageError } from "./read-options";

test("a file alone, and everything that can be asked for", () => {
  expect(readOptions(["deals.csv"])).toEqual({
    file: "deals.csv",
    target: null,
    sourceName: null,
    email: null,
    shared: false,
    currency: null,
    basis: null,
    rejectsFile: null,
  });
  const all =
    "x.csv.gz --as comps --source eBay --user a@b.c --shared --currency eur --basis sold --rejects out.csv";
  expect(readOptions(all.split(" "))).toEqual({
    file: "x.csv.gz",
    target: "comps",
    sourceName: "eBay",
    email: "a@b.c",
    shared: true,
    currency: "EUR",
    basis: "sold",
    rejectsFile: "out.csv",
  });
});

test.each([
  ["", "Which file?"],
  ["a.csv b.csv", "One file at a time, not also ‘b.csv’."],
  ["a.csv --as deals", "--as is listings or comps, not ‘deals’."],
  ["a.csv --currency dollars", "--currency is a code such as USD, not ‘dollars’."],
  ["a.csv --basis paid", "--basis is sold or asking, not ‘paid’."],
  ["a.csv --nonsense", "Unknown option '--nonsense'"],
  [`a.csv --source ${"x".repeat(81)}`, "--source has at most 80 characters."],
])("%j is answered with a sentence", (line, sentence) => {
  const argv = line.split(" ").filter((word) => word !== "");
  expect(() => readOptions(argv)).toThrow(UsageError);
  expect(() => readOptions(argv)).toThrow(sentence);
});

const half = { bytesRead: 50, sizeBytes: 100, rowsRead: 12_000 };

test("progress is a bar, a share, rows and their rate", () => {
  expect(progressText(half, 2_000)).toBe(
    `${"█".repeat(15)}${"─".repeat(15)}  50 %  12,000 rows  6,000 rows/s`,
  );
  expect(progressText({ bytesRead: 0, sizeBytes: 0, rowsRead: 0 }, 0)).toContain("100 %");
});

test("a terminal gets one line that is written over, a file a line every two seconds", () => {
  const written = (isTTY: boolean) => {
    const lines: string[] = [];
    let now = 0;
    const line = createProgressLine({ isTTY, write: (text) => lines.push(text) }, () => now);
    for (now of [500, 1_500, 2_500, 3_000]) line.show(half);
    line.end(half);
    return lines;
  };
  expect(written(true).filter((text) => text.startsWith("\r"))).toHaveLength(5);
  expect(written(true).at(-1)).toMatch(/\n$/);
  expect(written(false)).toHaveLength(2);
});
