import type { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import { findImportProblems, type ImportProblem } from "@/lib/domain/import/find-import-problems";
import type { ImportDefaults } from "@/lib/domain/import/import-defaults.schema";

type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** What the server would name for the choices as they are now. */
export function feedProblems(
  { columns, rows }: Table,
  mapping: ColumnMapping,
  defaults: ImportDefaults,
): ImportProblem[] {
  const maps = rows.map(
    (row) => new Map(columns.map((column, index): [string, string] => [column, row[index] ?? ""])),
  );
  const sample = { columns, rows: maps };
  return findImportProblems({ sample, target: "listings", mapping, defaults, holder: "feed" });
}
