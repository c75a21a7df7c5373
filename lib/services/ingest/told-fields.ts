import type { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import { fieldsOf, type ImportField } from "@/lib/domain/import/import-field";

/** The fields that a source says something about, as a mapping that names them. */
export type ToldFields = ColumnMapping;

export function toldFields(names: readonly ImportField[]): ToldFields {
  return Object.fromEntries(names.map((name) => [name, name]));
}

/** Of an API that answers with whole listings. */
export const ALL_FIELDS: ToldFields = toldFields(fieldsOf("listings"));

export const COMP_FIELDS: ToldFields = toldFields(fieldsOf("comps"));
