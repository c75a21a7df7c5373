import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { WebhookPlace } from "./receive-webhook";

type RemoteUser = { readonly remoteUserId: string; readonly remoteUserName: string | null };

/** Somebody took their consent back at the marketplace: the tokens go, and their source asks for a new sign-in. */
export async function revokeRemoteUser(
  { db }: { readonly db: Transaction },
  { connectorId, environment }: WebhookPlace,
  { remoteUserId, remoteUserName }: RemoteUser,
): Promise<void> {
  const names = [remoteUserId, ...(remoteUserName === null ? [] : [remoteUserName])];
  await db.execute(sql`
    with revoked as (
      update marketplace_accounts set state = 'needs_reconnect', access_token_encrypted = null,
        refresh_token_encrypted = null
      where connector_id = ${connectorId} and environment = ${environment}
        and remote_account_id = any(${sql.param(names)}::text[])
      returning id)
    update sources set state = 'needs_reconnect' where account_id in (select id from revoked)`);
}
