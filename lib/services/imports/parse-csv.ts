import { CsvError, parse } from "csv-parse/sync";

export type CsvDialect = {
  readonly delimiter: string;
  /** Old Mac files end their lines with a lone carriage return. */
  readonly lineEnd: "\n" | "\r";
};

export type CsvFault = "never-closed" | "not-doubled";

type Options = CsvDialect & {
  /** Is given every record that is no blank line, and the position behind it. */
  readonly onRecord: (cells: readonly string[], end: number) => void;
  readonly recordsMax?: number;
};

/**
 * Reads records (RFC 4180, and a space may stand around a quoted value) up to the first one whose quotes
 * are wrong, and returns what is wrong with it; null when there is none.
 */
export function parseCsv(
  bytes: Buffer,
  { delimiter, lineEnd, onRecord, recordsMax = -1 }: Options,
): CsvFault | null {
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: lineEnd,
      to: recordsMax,
      relax_column_count: true,
      skip_empty_lines: true,
      // A quote inside a plain value belongs to it. With `trim`, text behind a closing quote is an error all the same.
      relax_quotes: true,
      trim: true,
      on_record: (cells: string[], { bytes: end }) => {
        onRecord(cells, end);
        return null;
      },
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === "CSV_QUOTE_NOT_CLOSED" ? "never-closed" : "not-doubled";
  }
}
