import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { comps } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { requestRescoreForComps } from "../scores/request-rescore-for-comps";
import { requestRescoreOfChoosers } from "../scores/request-rescore-of-choosers";
import { lockOwnComp } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"comp"> } };

/** Deletes an own comp and asks for new verdicts where it counted. */
export async function deleteComp({ ctx, input }: Args): Promise<void> {
  const { userId } = requireWriter(ctx);
  await withTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const { category, brand } = await lockOwnComp(inside, userId, input.id);
    await requestRescoreOfChoosers({ ctx: inside, input: { compIds: [input.id] } });
    await tx.delete(comps).where(eq(comps.id, input.id));
    const touched = { userId, categories: [category], brands: [brand] };
    await requestRescoreForComps({ ctx: inside, input: touched });
  });
}
