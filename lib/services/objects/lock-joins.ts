import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

/** Until the transaction ends nobody else joins listings: two at a time would each make an object of the same thing. */
export async function lockJoins(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('join listings', 0))`);
}
