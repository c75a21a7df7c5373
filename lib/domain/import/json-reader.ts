import type { FileRow, RowReader } from "./file-row";
import { readJsonRow } from "./read-json-row";

const MAX_ROW_LENGTH = 1 << 22;

/** Where the scanner is: before the rows, between two, in one, behind them, behind the whole document. */
type Place = "before" | "between" | "row" | "after" | "done";

const CLOSER: Readonly<Record<string, string>> = { "{": "}", "[": "]" };

class JsonReader implements RowReader {
  private place: Place = "before";
  private lineNumber = 1;
  private rowLineNumber = 1;
  /** The closers that are still to come, innermost last. */
  private closers: string[] = [];
  private inString = false;
  private isEscaped = false;
  /** A list was just opened where the rows may be: what follows decides. */
  private isAtListStart = false;
  private needsComma = false;
  /** Text of the row at hand from earlier pieces, and where it starts in this piece. */
  private held = "";
  private rowStart = 0;
  private rowsDepth = 0;
  private isOver = false;
  private rows: FileRow[] = [];
  private text = "";

  push(text: string): FileRow[] {
    this.rows = [];
    this.text = text;
    this.rowStart = 0;
    for (let at = 0; at < text.length && !this.isOver; at += 1) this.take(text.charAt(at), at);
    if (this.place === "row" && !this.isOver) {
      this.held += text.slice(this.rowStart);
      if (this.held.length > MAX_ROW_LENGTH) this.fail("has a row of more than 4 MB");
    }
    return this.rows;
  }

  end(): FileRow[] {
    if (this.isOver) return [];
    if (this.place === "done") return [];
    return [{ kind: "unreadable", reason: "The file is cut off: its JSON does not end." }];
  }

  private take(char: string, at: number): void {
    if (char === "\n") this.lineNumber += 1;
    if (this.inString) {
      this.takeInString(char);
      return;
    }
    if (char === " " || char === "\n" || char === "\r" || char === "\t") return;
    if (this.place === "done") {
      this.fail("goes on after its end");
      return;
    }
    if (char === "{" || char === "[") this.open(char, at);
    else if (char === "}" || char === "]") this.close(char, at);
    else if (char === ",") this.comma(at);
    else if (char !== ":") this.value(char, at);
  }

  private takeInString(char: string): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (char === "\\") this.isEscaped = true;
    else if (char === '"') this.inString = false;
  }

  private open(char: string, at: number): void {
    if (this.place === "before" && this.isAtListStart && char === "{") {
      this.rowsDepth = this.closers.length;
      this.place = "between";
    }
    this.isAtListStart =
      this.place === "before" && char === "[" && this.closers.every((closer) => closer === "}");
    if (this.place === "between" && !this.beginRow(at)) return;
    this.closers.push(CLOSER[char] ?? "");
  }

  private close(char: string, at: number): void {
    this.isAtListStart = false;
    const isAtRowsEnd = this.closers.length === this.rowsDepth;
    if (this.place === "row" && isAtRowsEnd) this.finishRow(at);
    if (this.closers.pop() !== char) {
      this.fail("has brackets that do not match");
      return;
    }
    if (this.place === "row" && this.closers.length === this.rowsDepth) this.finishRow(at + 1);
    else if (this.place === "between") this.place = "after";
    if (this.closers.length === 0) this.finishDocument();
  }

  private comma(at: number): void {
    if (this.place === "row" && this.closers.length === this.rowsDepth) this.finishRow(at);
    if (this.place !== "between") return;
    if (!this.needsComma) this.fail("has a comma too many");
    this.needsComma = false;
  }

  private value(char: string, at: number): void {
    this.isAtListStart = false;
    if (this.place === "between" && !this.beginRow(at)) return;
    if (char === '"') this.inString = true;
  }

  private beginRow(at: number): boolean {
    if (this.needsComma) {
      this.fail("lacks a comma between two rows");
      return false;
    }
    this.place = "row";
    this.rowStart = at;
    this.rowLineNumber = this.lineNumber;
    return true;
  }

  private finishRow(end: number): void {
    const row = this.held + this.text.slice(this.rowStart, end);
    this.rows.push(readJsonRow(row, this.rowLineNumber));
    this.held = "";
    this.place = "between";
    this.needsComma = true;
  }

  private finishDocument(): void {
    const hadRows = this.place === "after";
    this.place = "done";
    if (!hadRows) this.fail("holds no list of rows");
  }

  private fail(what: string): void {
    this.isOver = true;
    const reason = `The JSON ${what} (line ${this.lineNumber}).`;
    this.rows.push({ kind: "unreadable", reason });
  }
}

/**
 * Reads the rows of a JSON document in pieces: the first list of objects that is reached through
 * objects only (`[…]`, `{"items": […]}`, `{"data": {"items": […]}}`). Only the row at hand is kept.
 */
export function createJsonReader(): RowReader {
  return new JsonReader();
}
