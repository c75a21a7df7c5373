export type CsvDialect = {
  readonly delimiter: string;
  /** Old Mac files end their lines with a lone carriage return. */
  readonly lineEnd: "\n" | "\r";
};

export type CsvRecord =
  | { readonly kind: "record"; readonly cells: string[]; readonly next: number }
  | { readonly kind: "incomplete" }
  | { readonly kind: "malformed"; readonly reason: string };

type Field =
  | { readonly kind: "field"; readonly value: string; readonly next: number }
  | Exclude<CsvRecord, { kind: "record" }>;

const INCOMPLETE = { kind: "incomplete" } as const;
const NEVER_CLOSED = {
  kind: "malformed",
  reason: "A quote is opened and never closed.",
} as const;
const NOT_DOUBLED = {
  kind: "malformed",
  reason: "A quote inside a quoted value is not doubled.",
} as const;

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === " ") at += 1;
  return at;
}

/** A line may end in the dialect's character, or in CR LF, and the last one in CR alone. */
function lineEndLength(text: string, at: number, dialect: CsvDialect): number {
  if (text.startsWith("\r\n", at)) return 2;
  if (text.charAt(at) === dialect.lineEnd) return 1;
  return text.charAt(at) === "\r" && at === text.length - 1 ? 1 : 0;
}

/** Position of the quote that closes the value, passing over doubled ones; -1 when there is none. */
function closingQuote(text: string, start: number): number {
  let quote = text.indexOf('"', start);
  while (quote >= 0 && text.charAt(quote + 1) === '"') quote = text.indexOf('"', quote + 2);
  return quote;
}

/** `start` is behind the opening quote; `next` is at the delimiter, the line end or the end of the text. */
function quotedField(text: string, start: number, dialect: CsvDialect, isLast: boolean): Field {
  const quote = closingQuote(text, start);
  if (quote < 0) return isLast ? NEVER_CLOSED : INCOMPLETE;
  const next = skipSpaces(text, quote + 1);
  const rest = text.slice(next, next + 2);
  if (!isLast && (rest === "" || rest === "\r")) return INCOMPLETE;
  const closes = rest === "" || rest.startsWith(dialect.delimiter);
  if (!closes && lineEndLength(text, next, dialect) === 0) return NOT_DOUBLED;
  return { kind: "field", value: text.slice(start, quote).replaceAll('""', '"'), next };
}

function plainField(text: string, start: number, dialect: CsvDialect, isLast: boolean): Field {
  const lineEnd = text.indexOf(dialect.lineEnd, start);
  if (lineEnd < 0 && !isLast) return INCOMPLETE;
  const end = lineEnd < 0 ? text.length : lineEnd;
  const delimiter = text.indexOf(dialect.delimiter, start);
  const next = delimiter < 0 || delimiter > end ? end : delimiter;
  const isCrLf = next === end && next > start && text.charAt(next - 1) === "\r";
  return { kind: "field", value: text.slice(start, isCrLf ? next - 1 : next), next };
}

/**
 * The record that starts at `start` (RFC 4180, and a space may stand around a quoted value).
 * `isLast` says that no more text follows; without it a record at the end of the text is incomplete.
 */
export function readCsvRecord(
  text: string,
  start: number,
  dialect: CsvDialect,
  isLast: boolean,
): CsvRecord {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const first = skipSpaces(text, at);
    const isQuoted = text.charAt(first) === '"';
    const field = isQuoted
      ? quotedField(text, first + 1, dialect, isLast)
      : plainField(text, at, dialect, isLast);
    if (field.kind !== "field") return field;
    cells.push(field.value);
    if (text.charAt(field.next) !== dialect.delimiter) {
      return { kind: "record", cells, next: field.next + lineEndLength(text, field.next, dialect) };
    }
    at = field.next + 1;
  }
}
