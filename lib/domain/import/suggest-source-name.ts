import { cleanLine, clip } from "./clean-text";

const ENDINGS = /\.(gz|csv|tsv|txt|json|jsonl|ndjson)$/i;
/** What changes from one export to the next: a date, a copy's number. */
const VARYING = /[\s_.-]*(\(\d+\)|\d{4}[-_.]?\d{2}([-_.]?\d{2})?|copy|kopie)$/i;

/** A name for the source of a file, the same for tomorrow's export: "ebay_sold-2026-11-24 (1).csv.gz" is "ebay sold". */
export function suggestSourceName(fileName: string): string {
  let name = cleanLine(fileName);
  while (ENDINGS.test(name)) name = name.replace(ENDINGS, "");
  for (let shorter = name.replace(VARYING, ""); shorter !== name && shorter !== ""; ) {
    name = shorter;
    shorter = name.replace(VARYING, "");
  }
  return clip(name.replace(/[_\s]+/g, " ").trim(), 80) || "My file";
}
