import { eq } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import { type Source, sourceSecrets } from "@/db/schema";
import type { Connector } from "@/lib/connectors/contract";
import { findConnector } from "@/lib/connectors/registry";
import { quotaKeyOf } from "./quota-key";

export type QuotaOwner = { readonly connector: Connector; readonly quotaKey: string };

/** Whose calls those of a source are counted with; null where it is no marketplace's. Without a call, without a secret. */
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
  return { connector, quotaKey };
}
