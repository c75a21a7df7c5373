import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";

export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file with a header line; `.gz` is unpacked. */
export function readRows(file: string): Row[] {
  const bytes = readFileSync(file);
  const text = file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  return parse(text, { bom: true, columns: true, relax_quotes: true, skip_empty_lines: true });
}
