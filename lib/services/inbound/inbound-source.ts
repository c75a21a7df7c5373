import { and, count, eq } from "drizzle-orm";
import { type Source, sources } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { INBOUND_SOURCES_MAX } from "./ingest-limit";

type Args = {
  ctx: ServiceContext;
  input: { readonly userId: Id<"user">; readonly name: string };
};

/** The person's source of that name for rows of their scripts, made at its first use. Two first uses at once lead to one. */
export async function inboundSource({ ctx, input }: Args): Promise<Source["id"]> {
  const { userId, name } = input;
  const found = (await findSource(ctx, userId, name)) ?? (await makeSource(ctx, userId, name));
  if (found.kind !== "inbound") {
    throw refuse("This name belongs to a source that takes no rows. Choose another one.");
  }
  if (found.state === "paused") throw refuse("This source is paused. Resume it first.");
  return found.id;
}

async function findSource(ctx: ServiceContext, userId: Id<"user">, name: string) {
  const [found] = await ctx.db
    .select({ id: sources.id, kind: sources.kind, state: sources.state })
    .from(sources)
    .where(and(eq(sources.userId, userId), eq(sources.name, name)));
  return found;
}

async function makeSource(ctx: ServiceContext, userId: Id<"user">, name: string) {
  const [own] = await ctx.db
    .select({ count: count() })
    .from(sources)
    .where(and(eq(sources.userId, userId), eq(sources.kind, "inbound")));
  if ((own?.count ?? 0) >= INBOUND_SOURCES_MAX) {
    throw refuse(`There may be ${INBOUND_SOURCES_MAX} sources for scripts. Use one that is there.`);
  }
  const now = ctx.clock.now();
  await ctx.db
    .insert(sources)
    .values({
      id: ctx.ids.make("source"),
      userId,
      name,
      kind: "inbound",
      licence: "user",
      settings: { kind: "inbox" },
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing();
  const made = await findSource(ctx, userId, name);
  assert(made, "a source that could not be made is there");
  return made;
}

function refuse(message: string): AppError {
  return new AppError("CONFLICT", message, { fields: [{ field: "source", message }] });
}
