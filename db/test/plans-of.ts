import { drizzle } from "drizzle-orm/postgres-js";
import type { Database } from "../client";
import * as schema from "../schema";

/** The plans of every statement that the work sends, as PostgreSQL chose them. */
export async function plansOf(
  db: Database,
  work: (db: Database) => Promise<unknown>,
): Promise<string> {
  const sent: { query: string; params: unknown[] }[] = [];
  const logQuery = (query: string, params: unknown[]) => sent.push({ query, params });
  const client = db.$client;
  await work(drizzle({ client, schema, logger: { logQuery } }));
  const plans: string[] = [];
  for (const { query, params } of sent) {
    const lines = await client.unsafe(`explain ${query}`, params as never[]);
    plans.push(...lines.map((line) => String(line["QUERY PLAN"])));
  }
  return plans.join("\n");
}
