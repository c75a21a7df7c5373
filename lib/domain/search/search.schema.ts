import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { SearchQuery } from "./search-query.schema";

/** A saved search at a source. */
export const Search = z.object({
  id: idSchema("search"),
  sourceId: idSchema("source"),
  query: SearchQuery,
  state: z.enum(["active", "paused"]),
  lastSuccessAt: z.date().nullable(),
  nextDueAt: z.date(),
  createdAt: z.date(),
});
export type Search = z.infer<typeof Search>;

export const UpdateSearchInput = z.strictObject({ state: z.enum(["active", "paused"]) });
export type UpdateSearchInput = z.infer<typeof UpdateSearchInput>;
