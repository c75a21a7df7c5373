import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { ColumnMapping } from "./column-mapping.schema";
import { Delimiter, ImportDefaults } from "./import-defaults.schema";
import { ImportTarget } from "./import-field";

const ImportSetup = z.object({
  mapping: ColumnMapping,
  defaults: ImportDefaults,
  sourceName: z.string(),
});

/** What a file that was sent holds, and how it would be imported if nothing were changed. */
export const UploadPreview = z.object({
  id: idSchema("upload"),
  fileName: z.string(),
  sizeBytes: z.int(),
  format: z.enum(["csv", "json", "jsonl"]),
  encoding: z.string(),
  isPacked: z.boolean(),
  delimiter: Delimiter.nullable(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())).describe("The first rows, a value a column"),
  target: ImportTarget.describe("What the file looks like"),
  guess: z.record(ImportTarget, ImportSetup),
  remembered: z
    .partialRecord(ImportTarget, ImportSetup)
    .describe("What was chosen the last time a file had these columns"),
  problems: z.array(
    z.object({
      field: z.string().nullable(),
      severity: z.enum(["blocking", "note"]),
      message: z.string(),
    }),
  ),
});
export type UploadPreview = z.infer<typeof UploadPreview>;

export const GetUploadInput = z.strictObject({
  delimiter: Delimiter.optional().describe("Overrules the guess for a CSV file"),
});
export type GetUploadInput = z.infer<typeof GetUploadInput>;
