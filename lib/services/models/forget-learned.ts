import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { countForgetting, lockLearning } from "./learning-mark";
import { openTrainingRequest } from "./training-request";

type Forgetting = ServiceContext & { readonly db: Transaction };

/**
 * Deletes the models that learned from comps of these owners, where null is everybody, and lets no training that is at work store
 * another: a model does not say which of its figures came from where. For the transaction that erases the comps or
 * shuts them off from learning, or a later one.
 */
export async function forgetLearned(
  ctx: Forgetting,
  owners: readonly (Id<"user"> | null)[],
): Promise<void> {
  if (owners.length === 0) return;
  const users = owners.flatMap((owner) => owner ?? []);
  await lockLearning(ctx.db);
  await countForgetting(ctx.db, ctx.clock.now());
  await ctx.db.execute(sql`
    delete from market_models where audience <> 'demo'
      and (${owners.includes(null)}::boolean or user_id = any(${sql.param(users)}::text[]))`);
  await openTrainingRequest(ctx);
}
