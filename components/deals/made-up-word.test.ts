import { expect, test } from "vitest";
import { madeUpWord, nameBesideTag } from "./made-up-word";

test.each([
  ["Reverb sandbox", true, "api", "sandbox", "Reverb"],
  ["My practice", true, "api", "sandbox", "My practice"],
  ["Demo market", true, "demo", "demo", "Demo market"],
  ["Reverb", false, "api", null, "Reverb"],
  ["Nothing but null", false, "api", null, "Nothing but null"],
  ["Old sandbox", false, "file", null, "Old sandbox"],
] as const)("%s (%s, %s) is tagged %s beside %s", (name, isDemo, kind, word, shown) => {
  expect(madeUpWord({ isDemo, kind })).toBe(word);
  expect(nameBesideTag({ name, isDemo, kind })).toBe(shown);
});
