import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import { ImportDefaults } from "@/lib/domain/import/import-defaults.schema";

const FeedAddress = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .describe(
    "An RSS, Atom or JSON feed; https and a public server, or one that the operator allows",
  );

export const PreviewFeedInput = z.strictObject({ url: FeedAddress });
export type PreviewFeedInput = z.infer<typeof PreviewFeedInput>;

/** What a feed holds, and how it would be read if nothing were changed. */
export const FeedPreview = z.object({
  url: z.string().describe("The address to add it by"),
  name: z.string().describe("A name for the source, from the feed's own title"),
  format: z.enum(["rss", "atom", "json"]),
  itemCount: z.int(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())).describe("The first items, a value a column"),
  mapping: ColumnMapping,
  defaults: ImportDefaults,
  problems: z.array(
    z.object({
      field: z.string().nullable(),
      severity: z.enum(["blocking", "note"]),
      message: z.string(),
    }),
  ),
});
export type FeedPreview = z.infer<typeof FeedPreview>;

export const CreateFeedInput = z.strictObject({
  url: FeedAddress,
  name: z.string().trim().min(1).max(80).optional(),
  mapping: ColumnMapping.describe("Which column is which field, by the columns of the preview"),
  defaults: ImportDefaults.prefault({}),
});
export type CreateFeedInput = z.input<typeof CreateFeedInput>;

export const CreatedFeed = z.object({
  id: idSchema("source"),
  isNew: z.boolean().describe("False: the address was a source of yours already, and is read anew"),
});
export type CreatedFeed = z.infer<typeof CreatedFeed>;
