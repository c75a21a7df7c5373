import { expect, test } from "vitest";
import { storableJson } from "./storable-json";

test.each([
  ["a\u0000b", "a b"],
  ["cut in half \ud83d", "cut in half \ufffd"],
  ["\udc00 the other half", "\ufffd the other half"],
  ["whole 🎸", "whole 🎸"],
  ["tab\tand \u001f", "tab\tand \u001f"],
  ["a backslash \\u0000 \\ud83d", "a backslash \\u0000 \\ud83d"],
  ["both \\\u0000", "both \\ "],
])("%j is stored as %j, as a value and as a name", (text, stored) => {
  expect(JSON.parse(storableJson({ [text]: text }))).toEqual({ [stored]: stored });
});
