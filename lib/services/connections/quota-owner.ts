import { eq } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import { type Source, sourceSecrets } from "@/db/schema";
import type { Connector, Limits } from "@/lib/connectors/contract";
import { limitsFor } from "@/lib/connectors/limits-for";
import { findConnector } from "@/lib/connectors/registry";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { operatorExtras, readOwnKeys } from "./find-keys";
import { quotaKeyOf } from "./quota-key";

export type QuotaOwner = {
  readonly connector: Connector;
  readonly quotaKey: string;
  readonly limits: Limits;
};

/** Whose calls those of a source are counted with, and how many they may be; null where it is no marketplace's. Without a call. */
export async function quotaOwner(
  db: DatabaseOrTransaction,
  source: Source,
): Promise<QuotaOwner | null> {
  const connector = source.connectorId === null ? null : findConnector(source.connectorId);
  if (!connector || source.environment === null) return null;
  const [own] = await db
    .select({ id: sourceSecrets.sourceId })
    .from(sourceSecrets)
    .where(eq(sourceSecrets.sourceId, source.id));
  const quotaKey = quotaKeyOf(connector.id, source.environment, own ? source.id : "operator");
  const keys = own ? await readableKeys(db, source.id) : operatorExtras(connector);
  return { connector, quotaKey, limits: limitsFor(connector, keys) };
}

/** Keys that cannot be opened any more stop no page: asking the source says so. */
async function readableKeys(db: DatabaseOrTransaction, sourceId: Id<"source">) {
  try {
    return (await readOwnKeys(db, sourceId)) ?? {};
  } catch (error) {
    if (error instanceof AppError) return {};
    throw error;
  }
}
