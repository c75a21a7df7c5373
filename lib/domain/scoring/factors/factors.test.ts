import { expect, test } from "vitest";
import { CONDITIONS } from "@/lib/domain/listing/condition";
import { categoryCloseness } from "./category-closeness";
import { conditionCloseness } from "./condition-closeness";
import { recency } from "./recency";
import { wordSimilarity } from "./word-similarity";
import { yearCloseness } from "./year-closeness";

test("words: the shared part of all rarity", () => {
  expect(wordSimilarity(6, 6, 6)).toBe(1);
  expect(wordSimilarity(3, 6, 6)).toBeCloseTo(1 / 3, 12);
  expect(wordSimilarity(0, 6, 0)).toBe(0);
  expect(wordSimilarity(0, 0, 0)).toBe(0);
});

test("age: half after a year, and a comp without a date counts as that old", () => {
  expect([0, 365, 730].map((days) => recency(days, 365))).toEqual([1, 0.5, 0.25]);
  expect(recency(null, 365)).toBe(0.5);
  expect(recency(-3, 365)).toBe(1);
});

test("condition: nearer says more, broken says little about working, unknown is neither", () => {
  expect(conditionCloseness("good", "good")).toBe(1);
  expect(conditionCloseness("new", "good")).toBeLessThan(conditionCloseness("very_good", "good"));
  expect(conditionCloseness("for_parts", "good")).toBeLessThan(0.3);
  expect(conditionCloseness("unknown", "unknown")).toBe(0.85);
  for (const left of CONDITIONS) {
    for (const right of CONDITIONS) {
      expect(conditionCloseness(left, right)).toBe(conditionCloseness(right, left));
    }
  }
});

test("year: falls with the distance, and one that is not named says nothing", () => {
  expect(yearCloseness(1964, 1964)).toBe(1);
  expect(yearCloseness(1964, 1972)).toBeCloseTo(Math.exp(-1), 12);
  expect(yearCloseness(null, 1972)).toBe(1);
});

test("category: same, related, unknown, none", () => {
  expect(categoryCloseness("Guitars", "guitars")).toBe(1);
  expect(categoryCloseness("Electric guitars", "Guitars > Electric")).toBe(1);
  expect(categoryCloseness("Electric guitars", "Guitars")).toBe(0.75);
  expect(categoryCloseness(null, "Guitars")).toBe(0.8);
  expect(categoryCloseness("Consoles", "Guitars")).toBeNull();
});
