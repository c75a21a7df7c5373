import { and, asc, eq } from "drizzle-orm";
import { sources } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";

const NAME = "Entered by hand";

async function findEnteredSource(ctx: ServiceContext, userId: Id<"user">) {
  const [row] = await ctx.db
    .select({ id: sources.id })
    .from(sources)
    .where(and(eq(sources.userId, userId), eq(sources.kind, "user_entered")))
    .orderBy(asc(sources.id))
    .limit(1);
  return row?.id;
}

/**
 * The user's own source for what they enter, made at its first use. Two first uses at once lead to one
 * source; a file source that already has the name leaves it to this one with a number.
 */
export async function enteredSource(
  ctx: ServiceContext,
  userId: Id<"user">,
): Promise<Id<"source">> {
  for (const name of [NAME, `${NAME} (2)`, `${NAME} (3)`]) {
    const found = await findEnteredSource(ctx, userId);
    if (found) return found;
    const id = ctx.ids.make("source");
    const [made] = await ctx.db
      .insert(sources)
      .values({ id, userId, name, kind: "user_entered", licence: "user" })
      .onConflictDoNothing()
      .returning({ id: sources.id });
    if (made) return made.id;
  }
  const found = await findEnteredSource(ctx, userId);
  assert(found, "a name for the source of entered rows was free");
  return found;
}
