import type { ApiKey } from "@/db/schema";
import type { ApiKeyView } from "@/lib/domain/api-key/api-key.schema";

/** Tells a key of ours from other secrets, for people and for secret scanners. */
export const KEY_PREFIX = "dsk_";
/** Enough to recognise a key by, of no use to a thief. */
export const SHOWN_LENGTH = KEY_PREFIX.length + 6;

export function toApiKeyView(row: ApiKey): ApiKeyView {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    access: row.scopes.includes("write") ? "write" : "read",
    lastUsedAt: row.lastUsedAt,
    expiresAt: row.expiresAt,
    createdAt: row.createdAt,
  };
}
