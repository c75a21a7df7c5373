import { z } from "zod";
import { DealSource } from "./deal.schema";

/** What can be filtered by, with how many listings for sale each has; most first. */
export const DealFacets = z.object({
  sources: z.array(DealSource.extend({ count: z.int() })),
  categories: z.array(z.object({ name: z.string(), count: z.int() })),
});
export type DealFacets = z.infer<typeof DealFacets>;
