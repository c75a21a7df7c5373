import { asc, eq } from "drizzle-orm";
import { fetches, searches } from "@/db/schema";
import type { Search } from "@/lib/domain/search/search.schema";
import { requireUser, type ServiceContext } from "../context";
import { SEARCH_COLUMNS } from "./read-search";

/** All of the person's saved searches, oldest first; there are 200 at most. */
export async function listSearches({ ctx }: { ctx: ServiceContext }): Promise<Search[]> {
  const { userId } = requireUser(ctx);
  return await ctx.db
    .select(SEARCH_COLUMNS)
    .from(searches)
    .innerJoin(fetches, eq(fetches.id, searches.fetchId))
    .where(eq(searches.userId, userId))
    .orderBy(asc(searches.id));
}
