import { readCsvRecord } from "./csv-record";
import { knowsHeader } from "./header-words";
import { DELIMITERS, type Delimiter } from "./import-defaults.schema";

const MAX_RECORDS = 50;

function cellCounts(text: string, delimiter: Delimiter, lineEnd: "\n" | "\r"): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length && records.length < MAX_RECORDS) {
    const record = readCsvRecord(text, at, { delimiter, lineEnd }, true);
    if (record.kind !== "record") break;
    if (record.cells.some((cell) => cell.trim() !== "")) records.push(record.cells);
    at = record.next;
  }
  return records;
}

/** How much a delimiter makes a table of the text: rows as long as the header, and a header with words we know. */
function tableness(text: string, delimiter: Delimiter, lineEnd: "\n" | "\r"): number {
  const [header, ...rows] = cellCounts(text, delimiter, lineEnd);
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
  let best: Delimiter = ",";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = tableness(head, delimiter, lineEnd);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
