import { plainWords } from "@/lib/domain/listing/plain-words";
import type { PageText } from "./page-text";
import { wordsFor } from "./words/all-page-words";

const ALL_LABELS: ReadonlySet<string> = new Set(
  (
    [
      "conditionLabels",
      "placeLabels",
      "sellerLabels",
      "brandLabels",
      "descriptionLabels",
      "otherLabels",
    ] as const
  ).flatMap((meaning) => [...wordsFor(meaning)]),
);

/** Whether a line, as `plainWords` gives it, is nothing but a label that is known here. */
export function isLabel(plain: string): boolean {
  return ALL_LABELS.has(plain);
}

function valueBehind({ lines, plain }: PageText, at: number): string | null {
  const next = lines[at + 1];
  return next === undefined || isLabel(plain[at + 1] ?? "") ? null : next;
}

function valueAt(page: PageText, at: number, labels: ReadonlySet<string>): string | null {
  const plain = page.plain[at] ?? "";
  if (plain === "") return null;
  if (labels.has(plain)) return valueBehind(page, at);
  const line = page.lines[at] ?? "";
  const colon = line.indexOf(":");
  if (colon < 1 || !labels.has(plainWords(line.slice(0, colon)))) return null;
  return line.slice(colon + 1).trim();
}

/** What stands behind a label: after its colon, or on the line below it. The first that is not too long; null: none. */
export function labelledLine(
  page: PageText,
  labels: ReadonlySet<string>,
  maxLength: number,
): string | null {
  for (let at = 0; at < page.lines.length; at += 1) {
    const value = valueAt(page, at, labels);
    if (value !== null && value !== "" && value.length <= maxLength) return value;
  }
  return null;
}
