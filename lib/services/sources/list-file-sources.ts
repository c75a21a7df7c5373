import { and, asc, eq } from "drizzle-orm";
import { sources } from "@/db/schema";
import { requireUser, type ServiceContext } from "../context";

/** Names of the person's own file sources, to choose from. */
export async function listFileSources({ ctx }: { ctx: ServiceContext }): Promise<string[]> {
  const { userId } = requireUser(ctx);
  const rows = await ctx.db
    .select({ name: sources.name })
    .from(sources)
    .where(and(eq(sources.userId, userId), eq(sources.kind, "file")))
    .orderBy(asc(sources.name))
    .limit(100);
  return rows.map(({ name }) => name);
}
