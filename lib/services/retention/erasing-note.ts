import { and, eq } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import { settings } from "@/db/schema";

/** The row of `settings` that says that something of what is kept apart now may have been kept otherwise before. */
const KEY = "erase-kept";

export async function noteErasing(db: DatabaseOrTransaction, now: Date): Promise<void> {
  const row = { key: KEY, value: {}, updatedAt: now };
  await db
    .insert(settings)
    .values(row)
    .onConflictDoUpdate({ target: settings.key, set: { updatedAt: now } });
}

/** Since when there is something to erase; null: there is nothing. */
export async function findErasing(db: DatabaseOrTransaction): Promise<Date | null> {
  const [row] = await db
    .select({ at: settings.updatedAt })
    .from(settings)
    .where(eq(settings.key, KEY));
  return row?.at ?? null;
}

/** What was noted since then stays noted. */
export async function dropErasing(db: DatabaseOrTransaction, at: Date): Promise<void> {
  await db.delete(settings).where(and(eq(settings.key, KEY), eq(settings.updatedAt, at)));
}
