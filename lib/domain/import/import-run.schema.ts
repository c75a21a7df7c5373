import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { PageInput, sortBy } from "@/lib/core/page.schema";
import { ColumnMapping } from "./column-mapping.schema";
import { ImportDefaults } from "./import-defaults.schema";
import { ImportTarget } from "./import-field";

export const IMPORT_STATES = [
  "queued",
  "running",
  "succeeded",
  "failed",
  "undoing",
  "undone",
] as const;
export const ImportState = z.enum(IMPORT_STATES);
export type ImportState = z.infer<typeof ImportState>;

/** One import of one file, from the request to its end or its undoing. */
export const ImportRun = z.object({
  id: idSchema("run"),
  state: ImportState,
  target: ImportTarget,
  fileName: z.string(),
  sizeBytes: z.int(),
  source: z.object({
    id: idSchema("source"),
    name: z.string(),
    isShared: z.boolean().describe("True: everybody on this installation sees its rows"),
  }),
  mapping: ColumnMapping,
  defaults: ImportDefaults,
  bytesRead: z.int().describe("Of sizeBytes"),
  rowsRead: z.int(),
  rowsInserted: z.int(),
  rowsUpdated: z.int(),
  rowsUnchanged: z.int(),
  rowsRejected: z.int(),
  rowsRepeated: z.int().describe("Rows that a later row of the file with the same id replaced"),
  rowsReverted: z.int().describe("Rows that an undo took back"),
  rowsKept: z.int().describe("Rows that an undo left because something later changed them"),
  failure: z.string().nullable().describe("A sentence; a failed import has changed nothing"),
  canUndo: z.boolean(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  createdAt: z.date(),
});
export type ImportRun = z.infer<typeof ImportRun>;

export const ListImportsInput = PageInput.extend({
  sort: sortBy("createdAt").default("-createdAt"),
});
export type ListImportsInput = z.output<typeof ListImportsInput>;

export const CreateImportInput = z.strictObject({
  target: ImportTarget,
  mapping: ColumnMapping.describe("Which column is which field, by the column names of the file"),
  defaults: ImportDefaults.prefault({}).describe(
    "Values for what the file does not say; what is left out is taken from its first rows",
  ),
  sourceName: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .optional()
    .describe(
      "Files of the same name update each other's rows; made from the file name when absent",
    ),
  shared: z.boolean().default(false).describe("For everybody on this installation; admins only"),
});
export type CreateImportInput = z.input<typeof CreateImportInput>;

/** A row that did not go in, and why. */
export const RejectedRow = z.object({
  rowNumber: z.int().describe("Which row of the file, from 1, without the header"),
  lineNumber: z.int().describe("Line of the file where the row starts, from 1"),
  field: z.string().nullable(),
  reason: z.string(),
  raw: z.string().describe("The beginning of the row as it stands in the file"),
});
export type RejectedRow = z.infer<typeof RejectedRow>;

export const ListRejectedRowsInput = z.strictObject({
  limit: z.coerce.number<number>().int().min(1).max(500).default(100),
  after: z.coerce.number<number>().int().min(0).default(0).describe("Row number to go on after"),
});
export type ListRejectedRowsInput = z.output<typeof ListRejectedRowsInput>;

export const RejectedRows = z.object({
  items: z.array(RejectedRow),
  nextAfter: z.int().nullable().describe("Null on the last page"),
});
export type RejectedRows = z.infer<typeof RejectedRows>;
