import { and, asc, eq } from "drizzle-orm";
import { type Source, sources } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";

type Wanted = {
  readonly userId: Id<"user">;
  readonly kind: Source["kind"];
  readonly name: string;
};

async function find(ctx: ServiceContext, { userId, kind }: Wanted) {
  const [row] = await ctx.db
    .select({ id: sources.id })
    .from(sources)
    .where(and(eq(sources.userId, userId), eq(sources.kind, kind)))
    .orderBy(asc(sources.id))
    .limit(1);
  return row?.id;
}

/**
 * The user's own source of a kind of which one is enough, made at its first use. Two first uses at once lead to
 * one source; another source that already has the name leaves it to this one with a number.
 */
export async function ownSource(ctx: ServiceContext, wanted: Wanted): Promise<Id<"source">> {
  const { userId, kind } = wanted;
  for (const name of [wanted.name, `${wanted.name} (2)`, `${wanted.name} (3)`]) {
    const found = await find(ctx, wanted);
    if (found) return found;
    const id = ctx.ids.make("source");
    const [made] = await ctx.db
      .insert(sources)
      .values({ id, userId, name, kind, licence: "user" })
      .onConflictDoNothing()
      .returning({ id: sources.id });
    if (made) return made.id;
  }
  const found = await find(ctx, wanted);
  assert(found, "a name for the user's own source was free");
  return found;
}
