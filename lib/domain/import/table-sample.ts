import type { ColumnMapping } from "./column-mapping.schema";
import type { ImportField } from "./import-field";

/** The first rows of a file, for guessing and for the preview. */
export type TableSample = {
  readonly columns: readonly string[];
  readonly rows: readonly ReadonlyMap<string, string>[];
};

/** What the first rows say in the column of a field, without the empty ones. */
export function sampleValues(
  sample: TableSample,
  mapping: ColumnMapping,
  field: ImportField,
): string[] {
  const column = mapping[field];
  if (column === undefined) return [];
  return sample.rows.map((row) => (row.get(column) ?? "").trim()).filter((value) => value !== "");
}
