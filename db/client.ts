import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import * as schema from "./schema";

/** `$client` is the pool itself, for the few statements that must stay outside every transaction. */
export type Database = PostgresJsDatabase<typeof schema> & { readonly $client: Sql };
/** Inside `withTransaction`; every query of a verb takes either. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
export type DatabaseOrTransaction = Database | Transaction;

export type DatabaseConnection = { readonly db: Database; readonly close: () => Promise<void> };

/** Connects lazily: no connection is made before the first query. */
export function connectDatabase(url: string, poolSize: number): DatabaseConnection {
  const sql = postgres(url, {
    max: poolSize,
    connect_timeout: 10,
    idle_timeout: 60,
    // Seconds. The driver's own pauses grow to 20: a server that is back would look dead for as long.
    backoff: (failures) => Math.min(0.05 * 2 ** failures, 1) * (0.5 + Math.random() / 2),
    onnotice: () => undefined,
    connection: { application_name: "deal-scout", TimeZone: "UTC" },
  });
  return { db: drizzle({ client: sql, schema }), close: () => sql.end({ timeout: 5 }) };
}

/** Runs in the transaction that is already open, or opens one. */
export function withTransaction<T>(
  db: DatabaseOrTransaction,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return "rollback" in db ? work(db) : db.transaction(work);
}
