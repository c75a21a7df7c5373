import { eq } from "drizzle-orm";
import { type Source, sources } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import type { UpdateSourceInput } from "@/lib/domain/source/source.schema";
import { requireWriter, type ServiceContext } from "../context";
import { violatedIndex } from "../unique-violation";
import { notFound } from "../visible-to";
import { changeable } from "./changeable";

type Args = { ctx: ServiceContext; input: UpdateSourceInput & { readonly id: Id<"source"> } };

/** Renames a source, pauses it or takes it up again. One that wants a new sign-in is not taken up by a word. */
export async function updateSource({ ctx, input }: Args): Promise<Source["id"]> {
  const actor = requireWriter(ctx);
  const { id, name, state } = input;
  const [found] = await ctx.db.select().from(sources).where(changeable(actor, id));
  if (!found) throw notFound("source");
  if (state === "active" && found.state === "needs_reconnect") {
    throw new AppError("CONFLICT", "Connect it again first: the marketplace refused the sign-in.");
  }
  const values = { ...(name ? { name } : {}), ...(state ? { state } : {}) };
  try {
    await ctx.db
      .update(sources)
      .set({ ...values, updatedAt: ctx.clock.now() })
      .where(eq(sources.id, id));
  } catch (error) {
    if (violatedIndex(error) === null) throw error;
    throw new AppError("CONFLICT", "You have another source of that name.");
  }
  return id;
}
