import type { IngestRun } from "@/db/schema";
import type { IdMaker } from "@/lib/core/ids";
import { cleanText, clip } from "@/lib/domain/import/clean-text";
import { createRowMapper } from "@/lib/domain/import/map-row";
import type { FileBatch, FileBatchRow } from "./read-batches";
import { RowKeys } from "./row-keys";
import { type StoredRow, toStoredRow } from "./stored-row";

export type Reject = {
  readonly rowNumber: number;
  readonly lineNumber: number;
  readonly field: string | null;
  readonly reason: string;
  readonly raw: string;
};

export type MappedBatch = {
  readonly rows: readonly StoredRow[];
  readonly rejects: readonly Reject[];
  /** Rows that a later row of the same batch with the same id replaced. */
  readonly repeated: number;
};

const MAX_RAW_LENGTH = 500;

function rawOf(row: FileBatchRow): string {
  const text = row.kind === "broken" ? row.raw : [...row.values.values()].join(" | ");
  return clip(cleanText(text), MAX_RAW_LENGTH);
}

/**
 * Makes the function that turns the batches of one run into rows to write. It must be given every batch
 * of the file in order, because rows without an id are told apart by their order.
 */
export function createBatchMapper(run: IngestRun, ids: IdMaker) {
  const now = run.startedAt ?? run.createdAt;
  const mapRow = createRowMapper({
    target: run.target,
    mapping: run.mapping,
    defaults: run.defaults,
    now,
  });
  const keys = new RowKeys();
  const kind = run.target === "comps" ? "comp" : "listing";
  return ({ rows, rowsBefore }: FileBatch): MappedBatch => {
    const accepted = new Map<string, StoredRow>();
    const rejects: Reject[] = [];
    for (const [index, row] of rows.entries()) {
      const mapped =
        row.kind === "row"
          ? mapRow(row.values)
          : { kind: "rejected" as const, field: null, reason: row.reason };
      if (mapped.kind === "rejected") {
        const { field, reason } = mapped;
        const rowNumber = rowsBefore + index + 1;
        rejects.push({ rowNumber, lineNumber: row.lineNumber, field, reason, raw: rawOf(row) });
        continue;
      }
      const externalId = keys.keyOf(mapped.identity);
      accepted.set(externalId, toStoredRow(mapped, ids.make(kind), externalId));
    }
    const repeated = rows.length - rejects.length - accepted.size;
    return { rows: [...accepted.values()], rejects, repeated };
  };
}
