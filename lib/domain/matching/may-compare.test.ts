import { expect, test } from "vitest";
import { foldText } from "./fold-text";
import { mayCompare } from "./may-compare";

const key = (category: string | null, brand: string | null = null) => ({ category, brand });

test.each([
  ["the same category", key("Pedals"), key("Pedals"), true],
  ["one has no category", key(null), key("Pedals"), true],
  ["paths that share a word", key("Music > Electric Guitars"), key("electric-guitars"), true],
  ["nothing in common", key("Guitars", "Fender"), key("Consoles", "Sony"), false],
  ["the same brand elsewhere", key("Effects", "BOSS"), key("Pedals", "Boss"), true],
  ["no brand on both sides is not the same brand", key("Guitars"), key("Consoles"), false],
  [
    "full-width and accented spellings",
    key("Gitarrenverstärker"),
    key("ＧＩＴＡＲＲＥＮＶＥＲＳＴＡＲＫＥＲ"),
    true,
  ],
])("%s", (_name, left, right, expected) => {
  expect(mayCompare(left, right)).toBe(expected);
  expect(mayCompare(right, left)).toBe(expected);
});

test("folding keeps what tells words apart and drops how they are written", () => {
  expect(foldText("  Ｂｏｓｓ   CE-2\tChörus ")).toBe("boss ce-2 chorus");
  expect(foldText("גיטרה 🎸")).toBe("גיטרה 🎸");
});
