import { expect, test } from "vitest";
import { sniffText } from "./sniff-text";

test.each([
  ["a,b,c\n1,2,3\n", ","],
  ["title;price\nx;1,50\ny;2,50\n", ";"],
  ["title\tprice\nA, B\t1\n", "\t"],
  ["a|b\n1|2", "|"],
  ["a^b\n1^2", "^"],
  ['"a;x",b\n"1;2",3\n', ","],
  ["sep=|\na,b|c\n", "|"],
  ["title;price", ";"],
  ["single\nvalue\n", ","],
])("%j is divided by %j", (text, delimiter) => {
  expect(sniffText(text, true)).toEqual({ kind: "csv", delimiter, lineEnd: "\n" });
});

test.each([
  ["a,b\r1,2\r", "\r"],
  ['a,b\r"two\nlines",2\r"two\nmore",3\r', "\r"],
  ['a,b\r\n"x\ry",2\r\n', "\n"],
  ["a,b\r\r\n1,2\r\r\n", "\n"],
  ["a,b\nx\ry,2\n1,2\n", "\n"],
])("%j has lines that end with %j", (text, lineEnd) => {
  expect(sniffText(text, true)).toEqual({ kind: "csv", delimiter: ",", lineEnd });
});

test("a person's choice overrules the guess", () => {
  expect(sniffText("a,b\n1,2", true, ";")).toMatchObject({ delimiter: ";" });
});

test.each([
  ['[{"a":1}]', true, "json"],
  ['{"a":1}\n{"a":2}\n', true, "jsonl"],
  ['{"a":1}', true, "jsonl"],
  ['{"items":[{"a":1}]}', true, "json"],
  ['{\n  "items": [', false, "json"],
  ['{"items":[{"a":1},', false, "json"],
  ["a\r1\r2", true, "csv"],
])("%j (whole: %s) is %s", (text, isWhole, kind) => {
  expect(sniffText(text, isWhole).kind).toBe(kind);
});

test.each([
  ["  \n ", "The file is empty."],
  ["<!DOCTYPE html><html>", "This is a web page or XML"],
  ["{\\rtf1\\ansi", "This is a text document (RTF)"],
])("%j is refused in words", (text, sentence) => {
  expect(sniffText(text, true)).toEqual({
    kind: "refused",
    reason: expect.stringContaining(sentence),
  });
});
