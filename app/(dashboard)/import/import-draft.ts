import type { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import { findImportProblems, type ImportProblem } from "@/lib/domain/import/find-import-problems";
import type { ImportDefaults } from "@/lib/domain/import/import-defaults.schema";
import type { ImportTarget } from "@/lib/domain/import/import-field";
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

/** The same problems that the server would name, for the choices as they are now. */
export function problemsOf(preview: UploadPreview, draft: ImportDraft): ImportProblem[] {
  const rows = preview.rows.map(
    (row) => new Map(preview.columns.map((column, index) => [column, row[index] ?? ""])),
  );
  return findImportProblems({ sample: { columns: preview.columns, rows }, ...draft });
}
