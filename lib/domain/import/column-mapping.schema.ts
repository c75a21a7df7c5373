import { z } from "zod";
import { ImportField } from "./import-field";

export const ColumnName = z.string().min(1).max(200);

/** Which column is which field: `{ price: "Price (USD)" }`, column names as in the file. */
export const ColumnMapping = z.partialRecord(ImportField, ColumnName);
export type ColumnMapping = z.infer<typeof ColumnMapping>;
