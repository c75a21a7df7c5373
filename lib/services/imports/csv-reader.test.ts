import { describe, expect, test } from "vitest";
import type { FileRow } from "@/lib/domain/import/file-row";
import { createCsvReader, nameColumns } from "./csv-reader";

const COMMA = { delimiter: ",", lineEnd: "\n" } as const;

function read(text: string, dialect: { delimiter: string; lineEnd: "\n" | "\r" } = COMMA) {
  const reader = createCsvReader(dialect);
  return [...reader.push(text), ...reader.end()];
}

function cellsOf(rows: FileRow[]) {
  return rows.map((row) => {
    if (row.kind === "row") return [row.lineNumber, ...row.values.values()];
    if (row.kind === "broken") return [row.lineNumber, "broken", row.reason, row.raw];
    return [row.kind];
  });
}

test("quoted delimiters, quotes and line ends belong to the value; lines are counted in the file", () => {
  const rows = read('a,b\n"1, one","say ""hi"""\n"two\nlines",2\n\n3,\r\n4,x');
  expect(cellsOf(rows)).toEqual([
    ["header"],
    [2, "1, one", 'say "hi"'],
    [3, "two\nlines", "2"],
    [6, "3", ""],
    [7, "4", "x"],
  ]);
});

test("spaces around a value do not count, quotes inside a plain value do", () => {
  expect(cellsOf(read('a,b\n "x" , y\n5" cab,12\n10" tom,"two\nlines"\n'))).toEqual([
    ["header"],
    [2, "x", "y"],
    [3, '5" cab', "12"],
    [4, '10" tom', "two\nlines"],
  ]);
});

test("rows with too few or too many values are broken; empty surplus is not", () => {
  expect(cellsOf(read("a,b\n1\n1,2,3\n1,2,,\n,,\n"))).toEqual([
    ["header"],
    [2, "broken", "This row has 1 values, the header has 2.", "1"],
    [3, "broken", "This row has 3 values, the header has 2.", "1,2,3"],
    [4, "1", "2"],
  ]);
});

describe("a wrong quote costs one row", () => {
  test("a quote that is opened and not closed before the next quoted row", () => {
    expect(cellsOf(read('a,b\n"Fender,1\nGibson,2\n"Epiphone",3\n'))).toEqual([
      ["header"],
      [2, "broken", "A quote inside a quoted value is not doubled.", '"Fender,1'],
      [3, "Gibson", "2"],
      [4, "Epiphone", "3"],
    ]);
  });

  test("text behind a closed value, another quoted value included", () => {
    expect(cellsOf(read('a,b\n"" "Fender,1\nGibson,2\nLast","3"\n"x" y,4\n'))).toEqual([
      ["header"],
      [2, "broken", "A quote inside a quoted value is not doubled.", '"" "Fender,1'],
      [3, "Gibson", "2"],
      [4, 'Last"', "3"],
      [5, "broken", "A quote inside a quoted value is not doubled.", '"x" y,4'],
    ]);
  });

  test("a quote that nothing closes", () => {
    expect(cellsOf(read('a,b\n"Fender,1\nGibson,2'))).toEqual([
      ["header"],
      [2, "broken", "A quote is opened and never closed.", '"Fender,1'],
      [3, "Gibson", "2"],
    ]);
  });

  test("a quote that swallows more than any row may hold", () => {
    const filler = "Gibson,2\n".repeat(130_000);
    const rows = read(`a,b\n"Fender,1\n${filler}`);
    expect(rows).toHaveLength(130_002);
    expect(rows[1]).toMatchObject({ kind: "broken", lineNumber: 2 });
    expect(rows.at(-1)).toMatchObject({ kind: "row", lineNumber: 130_002 });
  });
});

test("a file that is one endless line is no table", () => {
  const reader = createCsvReader(COMMA);
  const rows = Array.from({ length: 40 }, () => reader.push("x".repeat(65_536))).flat();
  expect(rows).toEqual([
    { kind: "unreadable", reason: expect.stringContaining("Line 1 has no end") },
  ]);
  expect(reader.push("a,b\n1,2\n")).toEqual([]);
  expect(reader.end()).toEqual([]);
});

test("a header that cannot be read is about the whole file", () => {
  expect(read('"a"x,b\n1,2\n')).toEqual([
    { kind: "unreadable", reason: expect.stringContaining("header cannot be read") },
  ]);
});

test("lines are counted in quoted values too, however they end; what is broken is told as it stands", () => {
  const rows = read('a,b\r\n"one\r\ntwo\n\nthree",1\r\n"x",y , "z"\r\n\r\nlast,2\n');
  expect(cellsOf(rows)).toEqual([
    ["header"],
    [2, "one\r\ntwo\n\nthree", "1"],
    [6, "broken", "This row has 3 values, the header has 2.", '"x",y , "z"'],
    [8, "last", "2"],
  ]);
});

test("a record of less than 1 MB may have as many lines as it likes, in pieces of any size", () => {
  const value = "a line of text\n".repeat(60_000);
  const reader = createCsvReader(COMMA);
  const text = `a,b\n"${value}",1\nnext,2\n`;
  const rows: FileRow[] = [];
  for (let at = 0; at < text.length; at += 1_000)
    rows.push(...reader.push(text.slice(at, at + 1_000)));
  expect(cellsOf([...rows, ...reader.end()])).toEqual([
    ["header"],
    [2, value, "1"],
    [60_003, "next", "2"],
  ]);
});

test("old Mac line ends, tabs, and the sep= line of Excel", () => {
  expect(cellsOf(read("a\tb\r1\t2\r3\t4", { delimiter: "\t", lineEnd: "\r" }))).toEqual([
    ["header"],
    [2, "1", "2"],
    [3, "3", "4"],
  ]);
  expect(cellsOf(read("sep=;\r\na;b\r\n1;2\r\n", { delimiter: ";", lineEnd: "\n" }))).toEqual([
    ["header"],
    [3, "1", "2"],
  ]);
});

test("column names are unique and never blank", () => {
  expect(nameColumns(["Price", "", " Price ", "__proto__"])).toEqual([
    "Price",
    "Column 2",
    "Price (2)",
    "__proto__",
  ]);
});
