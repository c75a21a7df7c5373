import { and, eq } from "drizzle-orm";
import { searches } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { Search, UpdateSearchInput } from "@/lib/domain/search/search.schema";
import { requireWriter, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { readSearch } from "./read-search";

type Args = { ctx: ServiceContext; input: UpdateSearchInput & { readonly id: Id<"search"> } };

/** Pauses a search or takes it up again. The question is asked on while somebody else wants it answered. */
export async function updateSearch({ ctx, input }: Args): Promise<Search> {
  const { userId } = requireWriter(ctx);
  const [row] = await ctx.db
    .update(searches)
    .set({ state: input.state, updatedAt: ctx.clock.now() })
    .where(and(eq(searches.id, input.id), eq(searches.userId, userId)))
    .returning({ id: searches.id });
  if (!row) throw notFound("search");
  return await readSearch(ctx.db, userId, row.id);
}
