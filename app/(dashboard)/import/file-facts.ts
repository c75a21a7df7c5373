import { formatNumber } from "@/components/format/format-number";
import type { UploadPreview } from "@/lib/domain/import/upload-preview.schema";

const FORMATS = { csv: "CSV", json: "JSON", jsonl: "JSON Lines" } as const;
const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
  "^": "caret",
};

function sizeWords(bytes: number, locale: string): string {
  if (bytes < 1_000) return "under 1\u00a0kB";
  const [size, unit] = bytes < 1_000_000 ? [1_000, "kB"] : [1_000_000, "MB"];
  const figure = formatNumber(bytes / size, locale, {
    maximumFractionDigits: bytes / size < 10 ? 1 : 0,
  });
  return `${figure}\u00a0${unit}`;
}

/** "CSV, semicolon, windows-1252, gzipped, 1.2 MB, 11 columns". */
export function fileFacts(preview: UploadPreview, locale: string): string {
  const { format, delimiter, encoding, isPacked, sizeBytes, columns } = preview;
  return [
    FORMATS[format],
    delimiter ? DELIMITERS[delimiter] : null,
    encoding,
    isPacked ? "gzipped" : null,
    sizeWords(sizeBytes, locale),
    columns.length === 1 ? "1 column" : `${columns.length} columns`,
  ]
    .filter(Boolean)
    .join(", ");
}
