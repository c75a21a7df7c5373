import type { FileRow, RowReader } from "./file-row";
import { readJsonRow } from "./read-json-row";

const MAX_LINE_LENGTH = 1 << 22;

/** One JSON object a line. A line that is none is `broken`; blank lines are passed over. */
export function createJsonlReader(): RowReader {
  let rest = "";
  let lineNumber = 0;
  let isOver = false;

  const readLine = (line: string): FileRow[] => {
    lineNumber += 1;
    const text = line.trim();
    return text === "" ? [] : [readJsonRow(text, lineNumber)];
  };

  return {
    push: (text) => {
      if (isOver) return [];
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      const rows = lines.flatMap(readLine);
      if (rest.length <= MAX_LINE_LENGTH) return rows;
      isOver = true;
      rest = "";
      const reason = `Line ${lineNumber + 1} has no end: this is not one JSON object a line.`;
      return [...rows, { kind: "unreadable", reason }];
    },
    end: () => {
      const rows = rest === "" ? [] : readLine(rest);
      rest = "";
      return rows;
    },
  };
}
