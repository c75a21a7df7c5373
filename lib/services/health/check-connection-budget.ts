import { sql } from "drizzle-orm";
import { AppError } from "@/lib/core/errors";
import type { ServiceContext } from "../context";

const SHARE_OF_SERVER = 0.6;

export type ConnectionBudget = { readonly planned: number; readonly allowed: number };

/**
 * Compares what all processes may open with 60 % of the server's max_connections; more is CONFLICT. The rest is
 * for migrations, backups and the person with psql who wants to find out what is wrong.
 */
export async function checkConnectionBudget({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { perJobsProcess: number; jobsProcesses: number; web: number };
}): Promise<ConnectionBudget> {
  const [row] = await ctx.db.execute(
    sql`select current_setting('max_connections')::int as connections`,
  );
  const connections = Number(row?.connections);
  const allowed = Math.floor(connections * SHARE_OF_SERVER);
  const planned = input.perJobsProcess * input.jobsProcesses + input.web;
  ctx.log.info({ planned, allowed, maxConnections: connections }, "PostgreSQL connections");
  if (planned > allowed) {
    throw new AppError(
      "CONFLICT",
      `Deal-Scout would open up to ${planned} connections, but PostgreSQL allows ${connections} and 60 % of them (${allowed}) is the most it takes: lower DATABASE_POOL_SIZE or raise max_connections.`,
    );
  }
  return { planned, allowed };
}
