import { expect, test } from "vitest";
import { conditionOfWords } from "./condition-of-words";

test.each([
  ["Near Mint (NM or M-)", "like_new"],
  ["Ottimo - Poco usato", "very_good"],
  ["Used - Good", "good"],
  ["Sehr gut (Getragen mit leichten Gebrauchsspuren)", "very_good"],
  ["Good - not working", "unknown"],
  ["good, but for parts", "unknown"],
  ["Used", "unknown"],
])("%s is %s", (text, condition) => {
  expect(conditionOfWords(text)).toBe(condition);
});
