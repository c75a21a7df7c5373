import type { SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";
import type { Database } from "../client";

/** How many sessions of this database wait for a lock. */
export async function waiters(db: Database): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`);
  return row?.count ?? 0;
}

/**
 * Holds the rows that `lock` selects "for update" until `count` of the works wait for a lock, then lets them
 * race: so they meet for certain, and not only when the machine happens to run them side by side.
 */
export async function whileLocked<T>(
  db: Database,
  lock: SQL,
  works: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  const running: Promise<T>[] = [];
  await db.transaction(async (tx) => {
    await tx.execute(lock);
    for (const work of works) {
      const promise = work();
      promise.catch(() => undefined);
      running.push(promise);
    }
    for (let tries = 0; (await waiters(db)) < works.length; tries += 1) {
      if (tries > 500) throw new Error("the works do not meet");
      await new Promise((done) => setTimeout(done, 10));
    }
  });
  return Promise.allSettled(running);
}
