import { decodeWindows1252 } from "./decode-windows-1252";
import { looksBinary } from "./looks-binary";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be";

export type BytesSniffed =
  | { readonly kind: "gzip" }
  | { readonly kind: "text"; readonly encoding: TextEncoding; readonly markLength: number }
  | { readonly kind: "refused"; readonly reason: string };

const EXCEL = "Open it, save the sheet as CSV, and import that.";

/** First bytes of files that people take for tables, in hex. Source: the formats' own specifications. */
const KNOWN: readonly (readonly [string, string])[] = [
  ["504b0304", `This is a ZIP archive or an Excel workbook. ${EXCEL}`],
  ["d0cf11e0", `This is an old Excel or Word document. ${EXCEL}`],
  ["25504446", "This is a PDF. Export the data as CSV or JSON and import that."],
  ["89504e47", "This is a picture (PNG), not a table."],
  ["ffd8ff", "This is a picture (JPEG), not a table."],
  ["47494638", "This is a picture (GIF), not a table."],
  ["52494646", "This is a media file, not a table."],
  ["53514c697465", "This is an SQLite database. Export the table as CSV and import that."],
  ["50415231", "This is a Parquet file. Export it as CSV or JSON lines and import that."],
  ["377abcaf", "This is a 7-Zip archive. Unpack it and import the file inside."],
  ["52617221", "This is a RAR archive. Unpack it and import the file inside."],
  ["28b52ffd", "This is packed with zstd. Unpack it, or pack it with gzip."],
  ["425a68", "This is packed with bzip2. Unpack it, or pack it with gzip."],
  ["fd377a58", "This is packed with xz. Unpack it, or pack it with gzip."],
  ["7f454c46", "This is a program, not a table."],
  ["4d5a90", "This is a program, not a table."],
];

const NOT_TEXT = "This is not a text file. CSV, JSON and JSON lines can be imported, also gzipped.";
const EMPTY = "The file is empty.";

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What the first bytes of a file say about it; give at least a few hundred of them. */
export function sniffBytes(head: Uint8Array): BytesSniffed {
  if (head.length === 0) return { kind: "refused", reason: EMPTY };
  const hex = hexOf(head);
  if (hex.startsWith("1f8b")) return { kind: "gzip" };
  if (hex.startsWith("efbbbf")) return { kind: "text", encoding: "utf-8", markLength: 3 };
  if (hex.startsWith("fffe")) return { kind: "text", encoding: "utf-16le", markLength: 2 };
  if (hex.startsWith("feff")) return { kind: "text", encoding: "utf-16be", markLength: 2 };
  const known = KNOWN.find(([magic]) => hex.startsWith(magic));
  if (known) return { kind: "refused", reason: known[1] };
  if (looksBinary(decodeWindows1252(head))) return { kind: "refused", reason: NOT_TEXT };
  return { kind: "text", encoding: "utf-8", markLength: 0 };
}
