import { AppError } from "@/lib/core/errors";
import type { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import type { FileRow } from "@/lib/domain/import/file-row";
import { MAX_IMPORT_ROWS } from "@/lib/domain/import/import-limits";
import type { ReadPiece } from "./read-rows";

const BATCH_ROWS = 1_000;

export type FileBatchRow = Extract<FileRow, { kind: "row" | "broken" }>;

export type FileBatch = {
  /** Rows of the file before this batch. */
  readonly rowsBefore: number;
  readonly rows: readonly FileBatchRow[];
  readonly bytesRead: number;
};

function requireColumns(columns: readonly string[], mapping: ColumnMapping): void {
  const missing = Object.values(mapping).filter((column) => !columns.includes(column));
  if (missing.length === 0) return;
  throw new AppError("INVALID", `The file has no column “${missing[0]}”.`);
}

/** The rows that hold data, after the header was found to have every column that is needed. */
async function* dataRows(
  pieces: AsyncIterable<ReadPiece>,
  mapping: ColumnMapping,
): AsyncGenerator<{ rows: FileBatchRow[]; bytesRead: number }> {
  for await (const { rows, bytesRead } of pieces) {
    for (const row of rows) if (row.kind === "header") requireColumns(row.columns, mapping);
    const data = rows.filter((row) => row.kind === "row" || row.kind === "broken");
    if (data.length > 0) yield { rows: data, bytesRead };
  }
}

/** The rows of a file in batches of one size, whatever pieces they come in. Throws INVALID for what no import can take. */
export async function* readBatches(
  pieces: AsyncIterable<ReadPiece>,
  mapping: ColumnMapping,
): AsyncGenerator<FileBatch> {
  let rowsBefore = 0;
  let held: FileBatchRow[] = [];
  let bytesRead = 0;
  for await (const piece of dataRows(pieces, mapping)) {
    held = held.concat(piece.rows);
    bytesRead = piece.bytesRead;
    for (; held.length >= BATCH_ROWS; held = held.slice(BATCH_ROWS)) {
      yield { rowsBefore, rows: held.slice(0, BATCH_ROWS), bytesRead };
      rowsBefore += BATCH_ROWS;
    }
    if (rowsBefore > MAX_IMPORT_ROWS) {
      throw new AppError("INVALID", "The file has more than 5 million rows. Split it.");
    }
  }
  if (held.length > 0) yield { rowsBefore, rows: held, bytesRead };
  if (rowsBefore + held.length === 0) {
    throw new AppError("INVALID", "The file has column names but no rows.");
  }
}
