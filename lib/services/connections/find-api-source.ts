import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import { sources } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { Environment } from "./upstream-io";

type Wanted = {
  /** Null: for everybody. */
  readonly userId: Id<"user"> | null;
  readonly connectorId: string;
  readonly environment: Environment;
};

/** The one source that a marketplace and environment is for a person, or for everybody. */
export function isApiSource({ userId, connectorId, environment }: Wanted): SQL | undefined {
  return and(
    userId === null ? isNull(sources.userId) : eq(sources.userId, userId),
    eq(sources.kind, "api"),
    eq(sources.connectorId, connectorId),
    eq(sources.environment, environment),
  );
}

/** Its id; null before it was connected for the first time. */
export async function findApiSource(
  db: DatabaseOrTransaction,
  wanted: Wanted,
): Promise<Id<"source"> | null> {
  const [found] = await db.select({ id: sources.id }).from(sources).where(isApiSource(wanted));
  return found?.id ?? null;
}
