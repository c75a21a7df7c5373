import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";

/** Brings forward when what a source told is forgotten, if ever; what is to be forgotten before that stays so. */
export async function forgetSooner(
  tx: Transaction,
  sourceId: Id<"source">,
  keepMinutes: number,
): Promise<void> {
  const span = sql`make_interval(mins => ${keepMinutes})`;
  await tx.execute(sql`
    update listings set forget_at = last_seen_at + ${span}
    where source_id = ${sourceId} and (forget_at is null or forget_at > last_seen_at + ${span})`);
  await tx.execute(sql`
    update comps set forget_at = created_at + ${span}
    where source_id = ${sourceId} and (forget_at is null or forget_at > created_at + ${span})`);
}
