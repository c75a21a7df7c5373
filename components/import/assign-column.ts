import type { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import type { ImportField } from "@/lib/domain/import/import-field";

/** Gives a column a field, or none; the field leaves the column that had it. */
export function assignColumn(
  mapping: ColumnMapping,
  column: string,
  field: ImportField | null,
): ColumnMapping {
  const kept: ColumnMapping = Object.fromEntries(
    Object.entries(mapping).filter(([key, used]) => used !== column && key !== field),
  );
  if (field) kept[field] = column;
  return kept;
}
