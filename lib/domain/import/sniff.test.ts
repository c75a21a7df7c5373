import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFileDecoder } from "./file-decoder";
import { sniffBytes } from "./sniff-bytes";

const bytesOf = (...bytes: number[]) => new Uint8Array(bytes);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("bytes", () => {
  test("encodings by their mark, gzip by its magic", () => {
    expect(sniffBytes(utf8("a,b"))).toEqual({ kind: "text", encoding: "utf-8", markLength: 0 });
    expect(sniffBytes(bytesOf(0xef, 0xbb, 0xbf, 97))).toMatchObject({ markLength: 3 });
    expect(sniffBytes(bytesOf(0xff, 0xfe, 97, 0))).toMatchObject({ encoding: "utf-16le" });
    expect(sniffBytes(bytesOf(0xfe, 0xff, 0, 97))).toMatchObject({ encoding: "utf-16be" });
    expect(sniffBytes(bytesOf(0x1f, 0x8b, 8, 0))).toEqual({ kind: "gzip" });
  });

  test.each([
    [bytesOf(), "The file is empty."],
    [bytesOf(0x50, 0x4b, 3, 4), "This is a ZIP archive or an Excel workbook."],
    [utf8("%PDF-1.7"), "This is a PDF."],
    [bytesOf(0x89, 0x50, 0x4e, 0x47), "This is a picture (PNG), not a table."],
    [bytesOf(97, 0, 44, 0, 98, 0), "This is not a text file."],
    [bytesOf(1, 2, 3, 4, 5, 6, 7, 8), "This is not a text file."],
  ])("%s is refused in words", (bytes, sentence) => {
    expect(sniffBytes(bytes)).toEqual({
      kind: "refused",
      reason: expect.stringContaining(sentence),
    });
  });
});

test("a damaged place or two make no binary", () => {
  const text = { kind: "text", encoding: "utf-8", markLength: 0 };
  expect(sniffBytes(utf8("id,title\n1,Boss\0CE-2\n"))).toEqual(text);
  expect(sniffBytes(utf8(`id,title\n${"1,Boss\0CE-2, 80s\n".repeat(9)}`)).kind).toBe("refused");
  expect(sniffBytes(utf8("название,цена\nГитара,5\n𝕏🎸,6\nギター,7\n"))).toEqual(text);
});

function decodeInPieces(
  encoding: "utf-8" | "utf-16le" | "utf-16be",
  bytes: Uint8Array,
  length: number,
) {
  const decoder = createFileDecoder(encoding);
  let text = "";
  for (let at = 0; at < bytes.length; at += length) {
    text += decoder.decode(bytes.subarray(at, at + length));
  }
  return { text: text + decoder.end(), encoding: decoder.encoding() };
}

describe("decoding", () => {
  const lengths = fc.integer({ min: 1, max: 7 });

  test("any text survives UTF-8 and UTF-16 in pieces of any length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), lengths, (text, length) => {
        const wide = Buffer.from(text, "utf16le");
        expect(decodeInPieces("utf-8", utf8(text), length)).toEqual({ text, encoding: "utf-8" });
        expect(decodeInPieces("utf-16le", wide, length).text).toBe(text);
        expect(decodeInPieces("utf-16be", Buffer.from(wide).swap16(), length).text).toBe(text);
      }),
    );
  });

  test("Latin-1 is recognised at its first letter, however late it comes", () => {
    const latin = Buffer.from(`${"plain;1\n".repeat(20_000)}Käfer für 5 £;2\n`, "latin1");
    for (const length of [1_000, 65_536, latin.length]) {
      const decoded = decodeInPieces("utf-8", latin, length);
      expect(decoded.encoding).toBe("windows-1252");
      expect(decoded.text.endsWith("Käfer für 5 £;2\n")).toBe(true);
    }
  });

  test("the euro sign and the quotes of Windows are read, not those of Latin-1", () => {
    const bytes = Buffer.from("Preis;\x80 5 \x84gut\x93 f\xfcr M\xfcller\n", "latin1");
    for (const length of [3, bytes.length]) {
      expect(decodeInPieces("utf-8", bytes, length).text).toBe("Preis;€ 5 „gut“ für Müller\n");
    }
  });

  test("any Latin-1 text that is not by chance UTF-8 survives", () => {
    const words = fc.array(fc.constantFrom("a", "ä", "ß", "é", " ", "Ö", "n"), { minLength: 1 });
    fc.assert(
      fc.property(words, lengths, (parts, length) => {
        const text = parts.join("");
        expect(decodeInPieces("utf-8", Buffer.from(text, "latin1"), length).text).toBe(text);
      }),
    );
  });

  test("a damaged byte in a UTF-8 file costs one character", () => {
    const bytes = Buffer.concat([utf8("Käfer für "), bytesOf(0xff), utf8(" Größe")]);
    expect(decodeInPieces("utf-8", bytes, 4)).toEqual({
      text: "Käfer für \uFFFD Größe",
      encoding: "utf-8",
    });
  });
});
