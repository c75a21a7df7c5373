/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** One cell of a CSV file that is opened in a spreadsheet: always quoted, never run as a formula. */
export function csvCell(value: string | number | null): string {
  const text = String(value ?? "");
  const harmless = FORMULA_START.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
