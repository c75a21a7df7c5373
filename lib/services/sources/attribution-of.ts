import type { Source } from "@/db/schema";
import { findConnector } from "@/lib/connectors/registry";

/** Words that a marketplace's terms want beside its content; null where they want none. */
export function attributionOf({ connectorId }: Pick<Source, "connectorId">): string | null {
  return connectorId === null ? null : (findConnector(connectorId)?.terms.attribution ?? null);
}
