import fc from "fast-check";
import { expect, test } from "vitest";
import type { FileRow } from "@/lib/domain/import/file-row";
import { DELIMITERS } from "@/lib/domain/import/import-defaults.schema";
import { createCsvReader } from "./csv-reader";

const delimiters = fc.constantFrom(...DELIMITERS);
const lineEnds = fc.constantFrom("\n", "\r\n");
/** Values as hostile as they come: delimiters, quotes, line ends, spaces, HTML, characters beyond the BMP. */
const values = fc
  .array(
    fc.constantFrom("a", "ß", "🎸", ",", ";", "\t", "|", "^", '"', "\n", "\r\n", " ", "<b>", "0"),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(values, { minLength: width, maxLength: width }), { maxLength: 8 }),
  );

function write(rows: string[][], delimiter: string, lineEnd: string): string {
  const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
  return rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join("");
}

function readInPieces(text: string, delimiter: string, cuts: number[]): FileRow[] {
  const reader = createCsvReader({ delimiter, lineEnd: "\n" });
  const edges = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  const rows: FileRow[] = [];
  let from = 0;
  for (const edge of [...edges, text.length]) {
    rows.push(...reader.push(text.slice(from, edge)));
    from = edge;
  }
  return [...rows, ...reader.end()];
}

test("what was written is read, whatever the values, the delimiter and the pieces it comes in", () => {
  fc.assert(
    fc.property(
      tables,
      delimiters,
      lineEnds,
      fc.array(fc.nat(), { maxLength: 6 }),
      (table, delimiter, lineEnd, cuts) => {
        const width = table[0]?.length ?? 1;
        const header = Array.from({ length: width }, (_, index) => `c${index}`);
        const text = write([header, ...table], delimiter, lineEnd);
        const read = readInPieces(text, delimiter, cuts).filter((row) => row.kind === "row");
        const filled = table.filter((row) => row.some((cell) => cell.trim() !== ""));
        expect(read.map((row) => [...row.values.values()])).toEqual(filled);
      },
    ),
  );
});

test("no text breaks the reader, every line is told of at most once, and pieces make no difference", () => {
  const texts = fc.string({
    unit: fc.constantFrom("a", ",", '"', "\n", "\r", " ", "1"),
    maxLength: 60,
  });
  fc.assert(
    fc.property(texts, fc.array(fc.nat(), { maxLength: 6 }), (text, cuts) => {
      const whole = readInPieces(text, ",", []);
      expect(readInPieces(text, ",", cuts)).toEqual(whole);
      const lines = whole.flatMap((row) => ("lineNumber" in row ? [row.lineNumber] : []));
      expect(new Set(lines).size).toBe(lines.length);
    }),
    { numRuns: 1_000 },
  );
});
