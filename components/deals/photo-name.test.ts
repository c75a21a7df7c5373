import { expect, test } from "vitest";
import { photoName } from "./photo-name";

const of = (over: object) => photoName({ brand: null, category: null, title: "x", ...over });

test.each([
  [
    { brand: "Gibson", category: "Guitars" },
    { name: "Gibson", letter: "G" },
  ],
  [{ category: "chairs" }, { name: "chairs", letter: "C" }],
  [{ title: "(mint) 2 lamps" }, { name: null, letter: "M" }],
  [{ brand: "3M" }, { name: "3M", letter: "3" }],
  [{ brand: "ÅF" }, { name: "ÅF", letter: "Å" }],
  [
    { brand: "  ", title: "🔥🔥" },
    { name: null, letter: null },
  ],
])("%j", (given, named) => {
  expect(of(given)).toEqual(named);
});
