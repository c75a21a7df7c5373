import { z } from "zod";

/** Where the next call to a source goes on; each kind of source uses its own fields. */
export const FetchCursor = z
  .object({
    etag: z.string(),
    lastModified: z.string(),
    everySeconds: z.int(),
    uidValidity: z.string(),
    lastUid: z.int(),
  })
  .partial();
export type FetchCursor = z.infer<typeof FetchCursor>;
