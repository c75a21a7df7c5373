import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileRow } from "./file-row";
import { createJsonReader } from "./json-reader";
import { createJsonlReader } from "./jsonl-reader";

function readJson(text: string, pieceLength = text.length + 1): FileRow[] {
  const reader = createJsonReader();
  const rows: FileRow[] = [];
  for (let at = 0; at < text.length; at += pieceLength) {
    rows.push(...reader.push(text.slice(at, at + pieceLength)));
  }
  return [...rows, ...reader.end()];
}

function objectsOf(rows: FileRow[]) {
  return rows.map((row) =>
    row.kind === "row" ? Object.fromEntries(row.values) : [row.kind, "reason" in row && row.reason],
  );
}

describe("where the rows are", () => {
  test.each([
    ['[{"a":1},{"a":2}]'],
    ['{"count":2,"items":[{"a":1},{"a":2}]}'],
    ['{"tags":["x"],"data":{"none":[],"list":[ {"a":1} , {"a":2} ]},"more":[{"b":1}]}'],
  ])("%s", (text) => {
    expect(objectsOf(readJson(text))).toEqual([{ a: "1" }, { a: "2" }]);
  });

  test.each(['{"a":1}', "[]", '{"items":[1,2]}', '[[{"a":1}]]'])("%s holds none", (text) => {
    expect(readJson(text)).toEqual([
      { kind: "unreadable", reason: "The JSON holds no list of rows (line 1)." },
    ]);
  });
});

test("line numbers are those of the file", () => {
  const rows = readJson('[\n  {"a": "x\\ny"},\n\n  {"a":\n 2}\n]');
  expect(rows.map((row) => "lineNumber" in row && row.lineNumber)).toEqual([2, 4]);
});

test("a bad row is broken, the rows around it are read", () => {
  const rows = readJson('[{"a":1}, {a:2}, 7, "x", null, [1], {"a":3}]');
  expect(objectsOf(rows)).toEqual([
    { a: "1" },
    ["broken", "This is not valid JSON."],
    ["broken", "This is not a JSON object."],
    ["broken", "This is not a JSON object."],
    ["broken", "This is not a JSON object."],
    ["broken", "This is not a JSON object."],
    { a: "3" },
  ]);
});

test.each([
  ['[{"a":1},{"a":2}', "The file is cut off: its JSON does not end."],
  ['[{"a":1},{"a":"2', "The file is cut off: its JSON does not end."],
  ['[{"a":1} {"a":2}]', "The JSON lacks a comma between two rows (line 1)."],
  ['[{"a":1},,{"a":2}]', "The JSON has a comma too many (line 1)."],
  ['[{"a":[1}]', "The JSON has brackets that do not match (line 1)."],
  ['[{"a":1}] {', "The JSON goes on after its end (line 1)."],
])("%s ends unreadable", (text, reason) => {
  expect(readJson(text).at(-1)).toEqual({ kind: "unreadable", reason });
});

test("nested objects and lists become columns", () => {
  const [row] = readJson(
    '[{"price":{"value":"5.00","currency":"EUR"},"photos":["u1","u2"],"opts":[{"cost":1}],"none":null}]',
  );
  expect(row?.kind === "row" && Object.fromEntries(row.values)).toEqual({
    "price.value": "5.00",
    "price.currency": "EUR",
    photos: "u1\nu2",
    "opts.0.cost": "1",
  });
});

test("a row of more than 4 MB ends the reading instead of filling the memory", () => {
  const reader = createJsonReader();
  reader.push('[{"a":"');
  const rows = Array.from({ length: 100 }, () => reader.push("x".repeat(65_536))).flat();
  expect(rows).toEqual([{ kind: "unreadable", reason: expect.stringContaining("4 MB") }]);
});

test("any list of objects is read as JSON.parse reads it, in pieces of any length", () => {
  const objects = fc.array(
    fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), fc.string({ unit: "grapheme" }), {
      minKeys: 1,
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(
      objects,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(0, 2),
      (list, length, indent) => {
        const rows = readJson(JSON.stringify({ meta: "]}[{", rows: list }, null, indent), length);
        const read = rows.map((row) => (row.kind === "row" ? new Map(row.values) : row));
        expect(read).toEqual(list.map((object) => new Map(Object.entries(object))));
      },
    ),
  );
});

describe("JSON lines", () => {
  test("one object a line; blank lines pass, a bad line is broken", () => {
    const reader = createJsonlReader();
    const rows = [...reader.push('{"a":1}\r\n\n{"a"'), ...reader.push(':2}\nnope\n[1]\n{"a":3}')];
    expect(objectsOf([...rows, ...reader.end()])).toEqual([
      { a: "1" },
      { a: "2" },
      ["broken", "This is not valid JSON."],
      ["broken", "This is not a JSON object."],
      { a: "3" },
    ]);
  });

  test("a line without end ends the reading", () => {
    const reader = createJsonlReader();
    const rows = Array.from({ length: 80 }, () => reader.push("x".repeat(65_536))).flat();
    expect(rows).toEqual([{ kind: "unreadable", reason: expect.stringContaining("Line 1") }]);
  });
});
