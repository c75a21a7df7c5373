import { expect, test } from "vitest";
import { CONDITION_WORDS } from "./condition-words";
import { parseCondition } from "./parse-condition";

test("no phrase names two conditions", () => {
  const named = new Map<string, string>();
  const double = CONDITION_WORDS.filter(({ words, condition }) => {
    const other = named.get(words);
    named.set(words, condition);
    return other !== undefined && other !== condition;
  });
  expect(double).toEqual([]);
});

test.each([
  ["new", "new"],
  ["Brand New", "new"],
  ["brand-new in box", "new"],
  ["New (other)", "open_box"],
  ["New (other): see details", "open_box"],
  ["Open box", "open_box"],
  ["Mint", "like_new"],
  ["like_new", "like_new"],
  ["excellent", "very_good"],
  ["Very Good", "very_good"],
  ["Very Good - Refurbished", "very_good"],
  ["good condition", "good"],
  ["Used - Good", "good"],
  ["fair", "fair"],
  ["poor", "poor"],
  ["salvage", "for_parts"],
  ["For parts or not working", "for_parts"],
  ["parts only", "for_parts"],
  ["Neu", "new"],
  ["Neu: Sonstige (siehe Artikelbeschreibung)", "open_box"],
  ["Neuwertig", "like_new"],
  ["Sehr guter Zustand", "very_good"],
  ["In gutem Zustand", "good"],
  ["Gebraucht – gut", "good"],
  ["In Ordnung", "fair"],
  ["Defekt", "for_parts"],
  ["Für Bastler", "for_parts"],
  ["Très bon état", "very_good"],
  ["Neuf avec étiquette", "new"],
  ["Pour pièces", "for_parts"],
  ["Como nuevo", "like_new"],
  ["Buone condizioni", "good"],
  ["Zo goed als nieuw", "like_new"],
  ["Bardzo dobry", "very_good"],
  ["Gott skick", "good"],
  ["3000", "unknown"],
  ["2750", "like_new"],
  ["https://schema.org/NewCondition", "new"],
  ["https://schema.org/UsedCondition", "unknown"],
])("%s is %s", (text, condition) => {
  expect(parseCondition(text)).toBe(condition);
});

test.each([
  "",
  "used",
  "pre-owned",
  "gebraucht",
  "refurbished",
  "new strings",
  "good, but for parts",
  "🎸",
  "x".repeat(500),
])("%s states no condition that is known", (text) => {
  expect(parseCondition(text)).toBe("unknown");
});
