import { and, eq } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import { fetches, searches } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { Search } from "@/lib/domain/search/search.schema";
import { notFound } from "../visible-to";

export const SEARCH_COLUMNS = {
  id: searches.id,
  sourceId: searches.sourceId,
  query: searches.query,
  state: searches.state,
  lastSuccessAt: fetches.lastSuccessAt,
  nextDueAt: fetches.dueAt,
  createdAt: searches.createdAt,
};

/** One of the person's own searches; NOT_FOUND for any other. */
export async function readSearch(
  db: DatabaseOrTransaction,
  userId: Id<"user">,
  id: Id<"search">,
): Promise<Search> {
  const [row] = await db
    .select(SEARCH_COLUMNS)
    .from(searches)
    .innerJoin(fetches, eq(fetches.id, searches.fetchId))
    .where(and(eq(searches.id, id), eq(searches.userId, userId)));
  if (!row) throw notFound("search");
  return row;
}
