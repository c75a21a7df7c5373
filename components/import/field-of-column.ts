import type { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import type { ImportField } from "@/lib/domain/import/import-field";

export function fieldOfColumn(mapping: ColumnMapping, column: string): ImportField | null {
  const found = Object.entries(mapping).find(([, used]) => used === column);
  return found ? (found[0] as ImportField) : null;
}
