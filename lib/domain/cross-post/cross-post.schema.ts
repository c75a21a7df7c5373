import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { Money } from "@/lib/core/money";
import { oneOrMore, PageInput, sortBy } from "@/lib/core/page.schema";

export const CrossPostState = z.enum([
  "draft",
  "validating",
  "publishing",
  "live",
  "ending",
  "ended",
  "sold",
  "error",
]);
export type CrossPostState = z.infer<typeof CrossPostState>;

/** One item on one marketplace. */
export const CrossPost = z.object({
  id: idSchema("crossPost"),
  itemId: idSchema("item"),
  accountId: idSchema("account").nullable(),
  connectorId: z.string(),
  state: CrossPostState,
  remoteId: z.string().nullable(),
  url: z.string().nullable(),
  price: Money.nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type CrossPost = z.infer<typeof CrossPost>;

export const ListCrossPostsInput = PageInput.extend({
  itemId: oneOrMore(idSchema("item")).optional(),
  accountId: oneOrMore(idSchema("account")).optional(),
  connectorId: oneOrMore(z.string().max(100)).optional(),
  state: oneOrMore(CrossPostState).optional(),
  sort: sortBy("createdAt", "updatedAt").default("-createdAt"),
});
export type ListCrossPostsInput = z.output<typeof ListCrossPostsInput>;
