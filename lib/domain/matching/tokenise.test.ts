import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenise } from "./tokenise";

test.each<[string, string, string[], number | null]>([
  ["model numbers stay whole", "Boss CE-2 Chorus", ["boss", "ce2", "chorus"], null],
  ["and are the same without the hyphen", "BOSS CE2", ["boss", "ce2"], null],
  [
    "a short word and its number also count as one",
    "RTX 3070 Ti",
    ["rtx", "3070", "rtx3070", "ti", "3070ti"],
    null,
  ],
  ["a number and its unit too", "iPhone 64 GB", ["iphone", "64", "iphone64", "gb", "64gb"], null],
  ["a year is not a word", "Fender Jaguar 1964 Sunburst", ["fender", "jaguar", "sunburst"], 1964],
  [
    "a decade is its middle",
    "Gibson SG '60s 1970s Walnut",
    ["gibson", "sg", "60s", "walnut"],
    1975,
  ],
  ["of two years the later", "Reissue 1957 made 2008", ["reissue", "made"], 2008],
  ["a year beside a word does not join it", "Juno 1984 106", ["juno", "106"], 1984],
  [
    "words with a hyphen are two, with an apostrophe one",
    "T-shirt Levi's",
    ["t", "shirt", "levis"],
    null,
  ],
  ["accents, width and case do not matter", "ＣＨÖＲＵＳ Café", ["chorus", "cafe"], null],
  ["words come once", "New new NEW", ["new"], null],
  [
    "Han and kana in pairs",
    "任天堂スイッチ",
    ["任天", "天堂", "堂ス", "スイ", "イッ", "ッチ"],
    null,
  ],
  ["Hebrew and Arabic words", "גיטרה חשמלית جيتار", ["גיטרה", "חשמלית", "جيتار"], null],
  ["emoji and signs are no words", "🔥🔥 !!! — ★", [], null],
  ["nothing", "", [], null],
])("%s", (_name, text, words, year) => {
  expect(tokenise(text)).toEqual({ words, year });
});

test("stuffing is cut", () => {
  const title = Array.from({ length: 5_000 }, (_, at) => `word${at}x`).join(" ");
  expect(tokenise(title).words).toHaveLength(48);
});

test("any text gives distinct words and never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const { words } = tokenise(text);
      expect(new Set(words).size).toBe(words.length);
      expect(words.length).toBeLessThanOrEqual(48);
      expect(words.every((word) => word.length > 0)).toBe(true);
    }),
  );
});
