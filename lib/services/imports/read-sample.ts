import { AppError } from "@/lib/core/errors";
import type { Delimiter } from "@/lib/domain/import/import-defaults.schema";
import { SAMPLE_ROWS } from "@/lib/domain/import/import-limits";
import type { TableSample } from "@/lib/domain/import/table-sample";
import { type FileBytes, type FileNature, type ReadPiece, readRows } from "./read-rows";

export type FileSample = { readonly nature: FileNature; readonly sample: TableSample };

/** A file may begin with this much that is no row, before it is given up: somebody waits for the answer. */
const MAX_BROKEN_ROWS = 10_000;
const MAX_CHARACTERS = 2 * 1024 * 1024;

class Sampler {
  nature: FileNature | null = null;
  header: readonly string[] | null = null;
  readonly rows: ReadonlyMap<string, string>[] = [];
  broken = 0;
  private charactersRead = 0;

  take({ nature, rows, charactersRead }: ReadPiece): void {
    this.nature = nature;
    this.charactersRead = charactersRead;
    for (const row of rows) {
      if (row.kind === "header") this.header = row.columns;
      if (row.kind === "broken") this.broken += 1;
      if (row.kind === "row" && this.rows.length < SAMPLE_ROWS) this.rows.push(row.values);
    }
  }

  isDone(): boolean {
    if (this.rows.length >= SAMPLE_ROWS || this.broken > MAX_BROKEN_ROWS) return true;
    return this.charactersRead > MAX_CHARACTERS;
  }
}

/** The nature, the columns and the first rows of a file; reads no further. Throws INVALID with a sentence when there is no table. */
export async function readSample(
  bytes: FileBytes,
  delimiter?: Delimiter | undefined,
): Promise<FileSample> {
  const sampler = new Sampler();
  for await (const piece of readRows(bytes, { delimiter })) {
    sampler.take(piece);
    if (sampler.isDone()) break;
  }
  const { nature, header, rows, broken } = sampler;
  const columns = header ?? [...new Set(rows.flatMap((row) => [...row.keys()]))];
  if (nature && columns.length > 0) return { nature, sample: { columns, rows } };
  const reason = broken > 0 ? "No row of the file can be read." : "The file holds no rows.";
  throw new AppError("INVALID", reason);
}
