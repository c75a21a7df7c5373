import { feeOverrides } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { type FeeOverride, SetFeeOverrideInput } from "@/lib/domain/fees/fee-override.schema";
import { requireWriter, type ServiceContext } from "../context";
import { FEE_OVERRIDE_COLUMNS } from "./internal";

type Args = { ctx: ServiceContext; input: SetFeeOverrideInput };

/** What the person pays on a marketplace from now on; replaces what they said of it in this currency. */
export async function setFeeOverride({ ctx, input }: Args): Promise<FeeOverride> {
  const { userId } = requireWriter(ctx);
  const { marketplace, currency, bps, fixedCents } = SetFeeOverrideInput.parse(input);
  const now = ctx.clock.now();
  const id = ctx.ids.make("feeOverride");
  const [row] = await ctx.db
    .insert(feeOverrides)
    .values({ id, userId, marketplace, currency, bps, fixedCents, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: [feeOverrides.userId, feeOverrides.marketplace, feeOverrides.currency],
      set: { bps, fixedCents, updatedAt: now },
    })
    .returning(FEE_OVERRIDE_COLUMNS);
  assert(row, "an upsert returns its row");
  return row;
}
