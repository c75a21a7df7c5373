import { and, eq, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { searches } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { notFound } from "../visible-to";

type Args = { ctx: ServiceContext; input: { readonly id: Id<"search"> } };

/** Deletes a search, and the question with it where nobody else asks it. What it found stays. */
export async function deleteSearch({ ctx, input }: Args): Promise<void> {
  const { userId } = requireWriter(ctx);
  await withTransaction(ctx.db, async (tx) => {
    const [row] = await tx
      .delete(searches)
      .where(and(eq(searches.id, input.id), eq(searches.userId, userId)))
      .returning({ fetchId: searches.fetchId });
    if (!row) throw notFound("search");
    await tx.execute(sql`
      delete from fetches f where f.id = ${row.fetchId} and f.query is not null
        and not exists (select from searches q where q.fetch_id = f.id)`);
  });
}
