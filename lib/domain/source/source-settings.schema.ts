import { z } from "zod";
import { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import { ImportDefaults } from "@/lib/domain/import/import-defaults.schema";

/** What a source needs to know beside its secrets, by how it is reached. */
export const SourceSettings = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({
    kind: z.literal("feed"),
    url: z.url({ protocol: /^https?$/ }),
    mapping: ColumnMapping,
    defaults: ImportDefaults,
  }),
  z.object({
    kind: z.literal("mailbox"),
    host: z.string().min(1).max(253),
    port: z.int().min(1).max(65_535),
    user: z.string().min(1).max(320),
    folder: z.string().min(1).max(200),
    auth: z.enum(["password", "oauth2"]),
  }),
  /** Forwarded mail and rows of one's own scripts come to an address of ours. */
  z.object({ kind: z.literal("inbox") }),
]);
export type SourceSettings = z.infer<typeof SourceSettings>;
