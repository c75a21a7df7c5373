import { and, eq, isNull } from "drizzle-orm";
import { type Source, sources } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";

type Args = {
  ctx: ServiceContext;
  /** `userId` null is a shared source: the calling verb has made sure that an admin asks for it. */
  input: { readonly name: string; readonly userId: Id<"user"> | null };
};

/** The source that files of this name belong to, made at its first use. Two first uses at once lead to one. */
export async function findOrCreateFileSource({ ctx, input }: Args): Promise<Source> {
  const { name, userId } = input;
  const now = ctx.clock.now();
  await ctx.db
    .insert(sources)
    .values({
      id: ctx.ids.make("source"),
      userId,
      name,
      kind: "file",
      licence: "user",
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing();
  const [source] = await ctx.db
    .select()
    .from(sources)
    .where(
      and(
        userId === null ? isNull(sources.userId) : eq(sources.userId, userId),
        eq(sources.name, name),
      ),
    );
  assert(source, "a source that could not be made is there");
  if (source.kind === "file") return source;
  const message = "This name belongs to a source that takes no files. Choose another one.";
  throw new AppError("CONFLICT", message, { fields: [{ field: "sourceName", message }] });
}
