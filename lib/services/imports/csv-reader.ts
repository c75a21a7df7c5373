import { cleanLine, clip } from "@/lib/domain/import/clean-text";
import type { FileRow, RowReader } from "@/lib/domain/import/file-row";
import { type CsvDialect, type CsvFault, parseCsv } from "./parse-csv";

/** A longer record is a quote that was never closed, or not a table at all. */
const MAX_RECORD_LENGTH = 1 << 20;
const MAX_COLUMNS = 500;

const REASONS: Readonly<Record<CsvFault, string>> = {
  "never-closed": "A quote is opened and never closed.",
  "not-doubled": "A quote inside a quoted value is not doubled.",
};

/** Column names are unique and never blank: "Price", "Price (2)", "Column 3". */
export function nameColumns(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = clip(cleanLine(cell), 190) || `Column ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function countOf(text: Buffer, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

class CsvReader implements RowReader {
  private rest = "";
  /** A record that does not end yet is looked at again when there is so much of it. */
  private restLengthMin = 0;
  private lineNumber = 1;
  private columns: readonly string[] | null = null;
  private isOver = false;
  private rows: FileRow[] = [];

  constructor(private readonly dialect: CsvDialect) {}

  push(text: string): FileRow[] {
    if (this.isOver) return [];
    this.rest += text;
    if (this.rest.length < this.restLengthMin) return [];
    return this.read(this.rest.lastIndexOf(this.dialect.lineEnd) + 1, false);
  }

  end(): FileRow[] {
    return this.isOver ? [] : this.read(this.rest.length, true);
  }

  /** Takes the lines before `end` as far as their records are whole. */
  private read(end: number, isLast: boolean): FileRow[] {
    this.rows = [];
    const lines = Buffer.from(this.rest.slice(0, end));
    const beginning = this.rest.slice(end);
    let at = 0;
    while (at < lines.length && !this.isOver) {
      const [fault, next] = this.readRecords(lines, at);
      at = next;
      if (!fault) break;
      const isTooLong = lines.length - at + beginning.length > MAX_RECORD_LENGTH;
      if (fault === "never-closed" && !isLast && !isTooLong) break;
      at = this.takeBadLine(lines, at, REASONS[fault]);
    }
    this.rest = lines.toString("utf8", at) + beginning;
    this.restLengthMin = 2 * this.rest.length;
    if (this.rest.length > MAX_RECORD_LENGTH) this.giveUp();
    return this.rows;
  }

  private readRecords(lines: Buffer, start: number): [CsvFault | null, number] {
    let at = start;
    const onRecord = (cells: readonly string[], length: number) => {
      const record = lines.subarray(this.skipBlankLines(lines, at), start + length);
      at = start + length;
      this.takeRecord(cells, record);
      this.lineNumber += countOf(record, this.dialect.lineEnd);
    };
    const fault = parseCsv(lines.subarray(start), { ...this.dialect, onRecord });
    return [fault, this.skipBlankLines(lines, at)];
  }

  private skipBlankLines(lines: Buffer, start: number): number {
    let lineStart = start;
    for (let at = start; at < lines.length; at += 1) {
      const character = String.fromCharCode(lines[at] ?? 0);
      if (character === this.dialect.lineEnd) {
        this.lineNumber += 1;
        lineStart = at + 1;
      } else if (character === this.dialect.delimiter || !/\s/.test(character)) break;
    }
    return lineStart;
  }

  private takeRecord(cells: readonly string[], record: Buffer): void {
    if (cells.every((cell) => cell.trim() === "")) return;
    if (this.columns) {
      this.rows.push(this.toRow(this.columns, cells, record));
    } else if (this.lineNumber !== 1 || !/^sep=/i.test(cells[0] ?? "")) {
      this.columns = nameColumns(cells.slice(0, MAX_COLUMNS));
      this.rows.push({ kind: "header", columns: this.columns });
    }
  }

  private toRow(columns: readonly string[], cells: readonly string[], record: Buffer): FileRow {
    const { lineNumber } = this;
    const surplus = cells.slice(columns.length);
    if (cells.length < columns.length || surplus.some((cell) => cell.trim() !== "")) {
      const reason = `This row has ${cells.length} values, the header has ${columns.length}.`;
      return { kind: "broken", lineNumber, reason, raw: record.toString().trimEnd() };
    }
    const values = new Map(columns.map((column, index) => [column, cells[index] ?? ""]));
    return { kind: "row", lineNumber, values };
  }

  /** Gives up one line, so that a wrong quote costs nothing that stands behind it; returns where to go on. */
  private takeBadLine(lines: Buffer, start: number, reason: string): number {
    const lineEnd = lines.indexOf(this.dialect.lineEnd, start);
    const end = lineEnd < 0 ? lines.length : lineEnd + 1;
    if (this.columns) {
      const raw = lines.toString("utf8", start, end).trimEnd();
      this.rows.push({ kind: "broken", lineNumber: this.lineNumber, reason, raw });
      this.lineNumber += 1;
    } else {
      this.isOver = true;
      this.rows.push({ kind: "unreadable", reason: `The header cannot be read. ${reason}` });
    }
    return end;
  }

  private giveUp(): void {
    this.isOver = true;
    this.rest = "";
    const reason = `Line ${this.lineNumber} has no end: this is not a table of rows.`;
    this.rows.push({ kind: "unreadable", reason });
  }
}

/**
 * Reads delimited text in pieces. A row with a wrong quote or a wrong number of values is `broken`
 * and reading goes on with the next line, so one stray quote costs one row and not the file.
 */
export function createCsvReader(dialect: CsvDialect): RowReader {
  return new CsvReader(dialect);
}
