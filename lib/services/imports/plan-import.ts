import type { CurrencyCode } from "@/lib/core/currency";
import { AppError } from "@/lib/core/errors";
import type { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import { findImportProblems } from "@/lib/domain/import/find-import-problems";
import { guessImport } from "@/lib/domain/import/guess-import";
import type { ImportDefaults } from "@/lib/domain/import/import-defaults.schema";
import type { ImportField, ImportTarget } from "@/lib/domain/import/import-field";
import type { FileSample } from "./read-sample";

type Chosen = {
  readonly target: ImportTarget;
  readonly mapping: ColumnMapping;
  readonly defaults: ImportDefaults;
};

/**
 * The defaults of a run: what was chosen, and for how the values are written what the first rows say.
 * Throws INVALID with the fields that must be chosen first.
 */
export function planImport(
  { nature, sample }: FileSample,
  chosen: Chosen,
  currency: CurrencyCode,
): ImportDefaults {
  const { target, mapping } = chosen;
  const guessed = guessImport(sample, {
    target,
    currency: chosen.defaults.currency ?? currency,
    isJson: nature.format !== "csv",
  });
  const { decimalMark, dateOrder } = guessed.defaults;
  const defaults: ImportDefaults = {
    ...(nature.delimiter ? { delimiter: nature.delimiter } : {}),
    ...(decimalMark ? { decimalMark } : {}),
    ...(dateOrder ? { dateOrder } : {}),
    ...chosen.defaults,
  };
  const blocking = findImportProblems({ sample, target, mapping, defaults }).filter(
    ({ severity }) => severity === "blocking",
  );
  const [first] = blocking;
  if (!first) return defaults;
  throw new AppError("INVALID", first.message, {
    fields: blocking.map(({ field, message }) => ({ field: inputOf(field), message })),
  });
}

/** Where the answer to a problem goes; what no choice can mend is the file's. */
function inputOf(field: ImportField | null): string {
  if (field === null) return "file";
  return field === "currency" || field === "basis" ? `defaults.${field}` : `mapping.${field}`;
}
