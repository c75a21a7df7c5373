import { withTransaction } from "@/db/client";
import { comps } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { type Comp, CreateCompInput } from "@/lib/domain/comp/comp.schema";
import { requireWriter, type ServiceContext } from "../context";
import { requireOneCurrency } from "../require-one-currency";
import { enteredSource } from "../sources/entered-source";
import { asExternalIdConflict, compColumns, requireSoundComp, toComp } from "./internal";

type Args = { ctx: ServiceContext; input: CreateCompInput };

/** Adds a price that only its user sees; it speaks for listings once its change was drained. */
export async function createComp({ ctx, input }: Args): Promise<Comp> {
  const { userId } = requireWriter(ctx);
  const { externalId, title, price, basis, ...fields } = CreateCompInput.parse(input);
  requireOneCurrency(price, fields.shipping);
  await requireSoundComp(ctx, userId, fields);
  const id = ctx.ids.make("comp");
  const now = ctx.clock.now();
  try {
    return await withTransaction(ctx.db, async (tx) => {
      const inside = { ...ctx, db: tx };
      const [row] = await tx
        .insert(comps)
        .values({
          ...compColumns(fields),
          condition: fields.condition ?? "unknown",
          shippingKind: fields.shipping?.kind ?? "unknown",
          id,
          userId,
          sourceId: await enteredSource(inside, userId),
          externalId: externalId ?? id,
          title,
          basis,
          priceCents: price.cents,
          priceCurrency: price.currency,
          createdAt: now,
          updatedAt: now,
        })
        .returning();
      assert(row, "an insert returns its row");
      return toComp(row, userId);
    });
  } catch (error) {
    throw asExternalIdConflict(error);
  }
}
