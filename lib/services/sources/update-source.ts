import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { type Source, sources } from "@/db/schema";
import { findConnector } from "@/lib/connectors/registry";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import type { UpdateSourceInput } from "@/lib/domain/source/source.schema";
import { termsInForce } from "../connections/terms-in-force";
import { requireWriter, type ServiceContext } from "../context";
import { violatedIndex } from "../unique-violation";
import { notFound } from "../visible-to";
import { changeable } from "./changeable";
import { forgetSooner } from "./forget-sooner";

type Args = { ctx: ServiceContext; input: UpdateSourceInput & { readonly id: Id<"source"> } };

/**
 * Renames a source, pauses it or takes it up again, or has it forget sooner than its terms ask, what is there already
 * included. One that wants a new sign-in is not taken up by a word.
 */
export async function updateSource({ ctx, input }: Args): Promise<Source["id"]> {
  const actor = requireWriter(ctx);
  const { id, name, state } = input;
  const [found] = await ctx.db.select().from(sources).where(changeable(actor, id));
  if (!found) throw notFound("source");
  if (state === "active" && found.state === "needs_reconnect") {
    throw new AppError("CONFLICT", "Connect it again first: the marketplace refused the sign-in.");
  }
  const keepMinutes = input.keepMinutes === undefined ? undefined : kept(found, input.keepMinutes);
  const values = {
    ...(name ? { name } : {}),
    ...(state ? { state } : {}),
    ...(keepMinutes === undefined ? {} : { keepMinutes }),
  };
  try {
    await withTransaction(ctx.db, async (tx) => {
      await tx
        .update(sources)
        .set({ ...values, updatedAt: ctx.clock.now() })
        .where(eq(sources.id, id));
      if (keepMinutes) await forgetSooner(tx, id, keepMinutes);
    });
  } catch (error) {
    if (violatedIndex(error) === null) throw error;
    throw new AppError("CONFLICT", "You have another source of that name.");
  }
  return id;
}

/** Terms are a limit: below it the owner is free, above it nobody is. */
function kept({ connectorId }: Source, wanted: number | null): number | null {
  const connector = connectorId === null ? null : findConnector(connectorId);
  const most = connector?.terms.keepMinutes ?? null;
  if (!connector || most === null) {
    throw refused("Its terms do not ask for anything to be forgotten.");
  }
  if (wanted !== null && wanted > most) throw refused(`Its terms allow ${most} minutes at most.`);
  // As late as they allow is no choice of the owner's: it goes on as the terms in force go.
  return wanted === null || wanted === most ? termsInForce(connector).keepMinutes : wanted;
}

function refused(message: string): AppError {
  return new AppError("INVALID", message, { fields: [{ field: "keepMinutes", message }] });
}
