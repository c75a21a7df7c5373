import type { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import { findImportProblems, type ImportProblem } from "@/lib/domain/import/find-import-problems";
import type { ImportDefaults } from "@/lib/domain/import/import-defaults.schema";
import type { ImportField, ImportTarget } from "@/lib/domain/import/import-field";
import type { UploadPreview } from "@/lib/domain/import/upload-preview.schema";

/** What the person has chosen so far for one file. */
export type ImportDraft = {
  readonly target: ImportTarget;
  readonly mapping: ColumnMapping;
  readonly defaults: ImportDefaults;
  readonly sourceName: string;
};

/** The remembered choice for these columns, else the guess. */
export function draftFor(preview: UploadPreview, target: ImportTarget): ImportDraft {
  return { target, ...(preview.remembered[target] ?? preview.guess[target]) };
}

/** Gives a column a field, or none; the field leaves the column that had it. */
export function assignColumn(
  draft: ImportDraft,
  column: string,
  field: ImportField | null,
): ImportDraft {
  const entries = Object.entries(draft.mapping).filter(
    ([key, used]) => used !== column && key !== field,
  );
  const mapping: ColumnMapping = Object.fromEntries(entries);
  if (field) mapping[field] = column;
  return { ...draft, mapping };
}

export function fieldOfColumn(mapping: ColumnMapping, column: string): ImportField | null {
  const found = Object.entries(mapping).find(([, used]) => used === column);
  return found ? (found[0] as ImportField) : null;
}

/** The same problems that the server would name, for the choices as they are now. */
export function problemsOf(preview: UploadPreview, draft: ImportDraft): ImportProblem[] {
  const rows = preview.rows.map(
    (row) => new Map(preview.columns.map((column, index) => [column, row[index] ?? ""])),
  );
  return findImportProblems({ sample: { columns: preview.columns, rows }, ...draft });
}
