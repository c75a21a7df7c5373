import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { DatabaseOrTransaction, Transaction } from "@/db/client";
import { settings } from "@/db/schema";

/** The row of `settings` that counts how often something that may have been learned from was erased or shut off. */
const KEY = "forgotten-learning";

const Stored = z.object({ count: z.int() });

/** Until the transaction ends nobody else stores a model or forgets one. */
export async function lockLearning(tx: Transaction): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('store or forget models', 0))`,
  );
}

/** Read before comps are: equal when a model is stored, nothing that it learned from was forgotten meanwhile. */
export async function readLearningMark(db: DatabaseOrTransaction): Promise<number> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, KEY));
  return row ? Stored.parse(row.value).count : 0;
}

export async function countForgetting(tx: Transaction, now: Date): Promise<void> {
  const value = { count: 1 };
  await tx
    .insert(settings)
    .values({ key: KEY, value, updatedAt: now })
    .onConflictDoUpdate({
      target: settings.key,
      set: {
        value: sql`jsonb_build_object('count', (${settings.value} ->> 'count')::int + 1)`,
        updatedAt: now,
      },
    });
}
