import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { comps } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import { type Comp, UpdateCompInput } from "@/lib/domain/comp/comp.schema";
import { requireWriter, type ServiceContext } from "../context";
import { requireNextCurrency } from "../require-one-currency";
import { compColumns, lockOwnComp, requireSoundComp, toComp } from "./internal";

type Args = { ctx: ServiceContext; input: UpdateCompInput & { id: Id<"comp"> } };

/** Changes the given fields of an own comp; the import that brought the row no longer owns it. */
export async function updateComp({ ctx, input }: Args): Promise<Comp> {
  const { userId } = requireWriter(ctx);
  const { id, ...changes } = input;
  const fields = UpdateCompInput.parse(changes);
  return await withTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const before = await lockOwnComp(inside, userId, id);
    requireNextCurrency(before, fields);
    await requireSoundComp(inside, userId, fields);
    const [row] = await tx
      .update(comps)
      .set({ ...compColumns(fields), lastRunId: null, updatedAt: ctx.clock.now() })
      .where(eq(comps.id, id))
      .returning();
    assert(row, "a locked row is there to update");
    return toComp(row, userId);
  });
}
