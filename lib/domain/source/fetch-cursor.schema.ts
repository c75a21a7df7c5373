import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";

/** Where the next call to a source goes on; each kind of source uses its own fields. */
export const FetchCursor = z
  .object({
    etag: z.string(),
    lastModified: z.string(),
    everySeconds: z.int(),
    /** Of a feed: when it was last read in full. */
    readAt: z.iso.datetime(),
    uidValidity: z.string(),
    lastUid: z.int(),
    /** On offer when they were looked at by themselves, and among the results no more. */
    leftOut: z.array(idSchema("listing")),
  })
  .partial();
export type FetchCursor = z.infer<typeof FetchCursor>;
