import type { FileRow } from "./file-row";
import { flattenJson } from "./flatten-json";

/** One row from the text of one JSON value. */
export function readJsonRow(text: string, lineNumber: number): FileRow {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "broken", lineNumber, reason: "This is not valid JSON.", raw: text };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { kind: "broken", lineNumber, reason: "This is not a JSON object.", raw: text };
  }
  return { kind: "row", lineNumber, values: flattenJson(value) };
}
