import type { Delimiter } from "@/lib/domain/import/import-defaults.schema";
import { sniffDelimiter } from "./sniff-delimiter";

export type FileFormat =
  | { readonly kind: "csv"; readonly delimiter: Delimiter; readonly lineEnd: "\n" | "\r" }
  | { readonly kind: "json" }
  | { readonly kind: "jsonl" };

export type TextSniffed = FileFormat | { readonly kind: "refused"; readonly reason: string };

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** A whole object on the first line, and if that is the only line, one that is itself a row and holds no rows. */
function isJsonLines(text: string, isWhole: boolean): boolean {
  const end = text.indexOf("\n");
  if (end < 0 && !isWhole) return false;
  const first = end < 0 ? text : text.slice(0, end);
  if (!isJsonObject(first)) return false;
  const isOnlyLine = end < 0 || text.slice(end).trim() === "";
  return !isOnlyLine || !/\[\s*\{/.test(first);
}

/** Old Mac files end their lines with a lone CR, and have an LF where a value has two lines. */
function sniffLineEnd(text: string): "\n" | "\r" {
  const unquoted = text.replace(/"[^"]*"/g, "");
  const count = (pattern: RegExp) => unquoted.match(pattern)?.length ?? 0;
  return count(/\r(?!\n)/g) > count(/\n/g) ? "\r" : "\n";
}

/**
 * Which format the first characters are in. `isWhole` says that they are all of the file.
 * `delimiter` overrules the guess, for a person who sees that it is wrong.
 */
export function sniffText(head: string, isWhole: boolean, delimiter?: Delimiter): TextSniffed {
  const text = head.trimStart();
  if (text === "") return { kind: "refused", reason: "The file is empty." };
  if (/^<(!doctype|html|\?xml|[a-z]+[\s>])/i.test(text)) {
    const reason = "This is a web page or XML, not a table. Export the data as CSV or JSON.";
    return { kind: "refused", reason };
  }
  if (text.startsWith("{\\rtf")) {
    return { kind: "refused", reason: "This is a text document (RTF). Save the table as CSV." };
  }
  if (text.startsWith("[")) return { kind: "json" };
  if (text.startsWith("{")) return { kind: isJsonLines(text, isWhole) ? "jsonl" : "json" };
  const lineEnd = sniffLineEnd(text);
  return { kind: "csv", delimiter: delimiter ?? sniffDelimiter(text, lineEnd), lineEnd };
}
