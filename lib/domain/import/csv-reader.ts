import { type CsvDialect, readCsvRecord } from "./csv-record";
import type { FileRow, RowReader } from "./file-row";

/** A longer record is a quote that was never closed, or not a table at all. */
const MAX_RECORD_LENGTH = 1 << 20;
const MAX_COLUMNS = 500;

/** Column names are unique and never blank: "Price", "Price (2)", "Column 3". */
export function nameColumns(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.trim().slice(0, 190) || `Column ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function toRow(columns: readonly string[], cells: readonly string[], lineNumber: number): FileRow {
  const surplus = cells.slice(columns.length);
  if (cells.length < columns.length || surplus.some((cell) => cell.trim() !== "")) {
    const reason = `This row has ${cells.length} values, the header has ${columns.length}.`;
    return { kind: "broken", lineNumber, reason, raw: cells.join(",") };
  }
  const values = new Map<string, string>();
  for (const [index, column] of columns.entries()) values.set(column, cells[index] ?? "");
  return { kind: "row", lineNumber, values };
}

function countLineEnds(text: string, start: number, end: number, lineEnd: string): number {
  let count = 0;
  for (let at = text.indexOf(lineEnd, start); at >= 0 && at < end; ) {
    count += 1;
    at = text.indexOf(lineEnd, at + 1);
  }
  return count;
}

const NEVER_CLOSED = "A quote is opened and never closed.";

class CsvReader implements RowReader {
  private rest = "";
  private lineNumber = 1;
  private columns: readonly string[] | null = null;
  private isOver = false;

  constructor(private readonly dialect: CsvDialect) {}

  push(text: string): FileRow[] {
    if (this.isOver) return [];
    this.rest += text;
    return this.read(false);
  }

  end(): FileRow[] {
    return this.read(true);
  }

  private read(isLast: boolean): FileRow[] {
    const rows: FileRow[] = [];
    let at = 0;
    while (!this.isOver && at < this.rest.length) {
      const next = this.readOne(at, isLast, rows);
      if (next < 0) break;
      this.lineNumber += countLineEnds(this.rest, at, next, this.dialect.lineEnd);
      at = next;
    }
    this.rest = this.isOver ? "" : this.rest.slice(at);
    return rows;
  }

  /** Adds what stands at `start` to `rows`; returns where to go on, or -1 when more text is needed. */
  private readOne(start: number, isLast: boolean, rows: FileRow[]): number {
    const record = readCsvRecord(this.rest, start, this.dialect, isLast);
    if (record.kind === "record") {
      this.acceptCells(record.cells, rows);
      return record.next;
    }
    const isTooLong = this.rest.length - start > MAX_RECORD_LENGTH;
    if (record.kind === "incomplete" && !isTooLong) return -1;
    const lineEnd = this.rest.indexOf(this.dialect.lineEnd, start);
    if (lineEnd < 0 && !isLast) return isTooLong ? this.giveUp(rows) : -1;
    const end = lineEnd < 0 ? this.rest.length : lineEnd;
    const reason = record.kind === "malformed" ? record.reason : NEVER_CLOSED;
    this.acceptBadLine(reason, this.rest.slice(start, end).trimEnd(), rows);
    return Math.min(end + 1, this.rest.length);
  }

  private acceptCells(cells: readonly string[], rows: FileRow[]): void {
    if (cells.every((cell) => cell.trim() === "")) return;
    if (this.columns) {
      rows.push(toRow(this.columns, cells, this.lineNumber));
    } else if (this.lineNumber !== 1 || !/^sep=/i.test(cells[0] ?? "")) {
      this.columns = nameColumns(cells.slice(0, MAX_COLUMNS));
      rows.push({ kind: "header", columns: this.columns });
    }
  }

  private acceptBadLine(reason: string, raw: string, rows: FileRow[]): void {
    if (this.columns) {
      rows.push({ kind: "broken", lineNumber: this.lineNumber, reason, raw });
      return;
    }
    this.isOver = true;
    rows.push({ kind: "unreadable", reason: `The header cannot be read. ${reason}` });
  }

  private giveUp(rows: FileRow[]): number {
    this.isOver = true;
    const reason = `Line ${this.lineNumber} has no end: this is not a table of rows.`;
    rows.push({ kind: "unreadable", reason });
    return this.rest.length;
  }
}

/**
 * Reads delimited text in pieces. A row with a wrong quote or a wrong number of values is `broken`
 * and reading goes on with the next line, so one stray quote costs one row and not the file.
 */
export function createCsvReader(dialect: CsvDialect): RowReader {
  return new CsvReader(dialect);
}
