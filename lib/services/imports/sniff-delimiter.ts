import { knowsHeader } from "@/lib/domain/import/header-words";
import { DELIMITERS, type Delimiter } from "@/lib/domain/import/import-defaults.schema";
import { parseCsv } from "./parse-csv";

const MAX_RECORDS = 50;

function firstRecords(head: Buffer, delimiter: Delimiter, lineEnd: "\n" | "\r"): string[][] {
  const records: string[][] = [];
  const onRecord = (cells: readonly string[]) => {
    if (cells.some((cell) => cell !== "")) records.push([...cells]);
  };
  parseCsv(head, { delimiter, lineEnd, onRecord, recordsMax: MAX_RECORDS });
  return records;
}

/** How much a delimiter makes a table of the text: rows as long as the header, and a header with words we know. */
function tableness(head: Buffer, delimiter: Delimiter, lineEnd: "\n" | "\r"): number {
  const [header, ...rows] = firstRecords(head, delimiter, lineEnd);
  if (!header || header.length < 2) return 0;
  const fitting = rows.filter((row) => row.length === header.length).length;
  const known = header.filter(knowsHeader).length;
  return (fitting + 1) / (rows.length + 1) + known / header.length + header.length / 1_000;
}

/** Which delimiter the first lines were written with; a comma when nothing tells. */
export function sniffDelimiter(head: string, lineEnd: "\n" | "\r"): Delimiter {
  const named = /^sep=(.)\r?[\r\n]/i.exec(head)?.[1];
  const found = DELIMITERS.find((delimiter) => delimiter === named);
  if (found) return found;
  const bytes = Buffer.from(head);
  let best: Delimiter = ",";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = tableness(bytes, delimiter, lineEnd);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
