import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { comps } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { lockOwnComp } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"comp"> } };

/** Deletes an own comp; what it spoke for is judged anew once its change was drained. */
export async function deleteComp({ ctx, input }: Args): Promise<void> {
  const { userId } = requireWriter(ctx);
  await withTransaction(ctx.db, async (tx) => {
    await lockOwnComp({ ...ctx, db: tx }, userId, input.id);
    await tx.delete(comps).where(eq(comps.id, input.id));
  });
}
