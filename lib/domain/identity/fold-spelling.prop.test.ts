import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldSpelling } from "./fold-spelling";

const characters = fc.oneof(
  fc.constantFrom("a", "X", "1", " ", "\t", "\n", "-"),
  fc.integer({ min: 0xa0, max: 0x2af }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0x2010, max: 0x2bff }).map((code) => String.fromCharCode(code)),
);

describe("folded spelling", () => {
  it.each([
    ["  Größe  38 – für\u00a0Café™ ", "groesse 38 – fuer cafe"],
    ["½ Zoll\r\n Ñandú\n\n x² ", "1⁄2 zoll\nnandu\n\nx2"],
    ["plain  Text ", "plain  text "],
  ])("of %j", (text, expected) => {
    expect(foldSpelling(text)).toBe(expected);
  });

  it("is the same by character as of the whole text, which a Greek line asks for", () => {
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 40 }), (text) => {
        // Plain text keeps its blanks.
        const latin = `${text}é`;
        expect(foldSpelling(`${latin}\nω`)).toBe(`${foldSpelling(latin)}\nω`);
      }),
    );
  });
});
