import { and, eq } from "drizzle-orm";
import { feeOverrides } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { notFound } from "../visible-to";

type Args = { ctx: ServiceContext; input: { id: Id<"feeOverride"> } };

/** Back to the known fees of the marketplace. */
export async function deleteFeeOverride({ ctx, input }: Args): Promise<void> {
  const { userId } = requireWriter(ctx);
  const [row] = await ctx.db
    .delete(feeOverrides)
    .where(and(eq(feeOverrides.id, input.id), eq(feeOverrides.userId, userId)))
    .returning({ id: feeOverrides.id });
  if (!row) throw notFound("fee of yours");
}
