import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { forgetLearned } from "../models/forget-learned";
import type { WebhookPlace } from "./receive-webhook";

type RemoteUser = { readonly remoteUserId: string; readonly remoteUserName: string | null };

/**
 * Erases what is kept of a person who left a marketplace: their listings and sales, models that learned from these,
 * and the sign-in of whoever connected with that account. Running it again finds nothing more.
 */
export async function eraseRemoteUser(
  ctx: ServiceContext & { readonly db: Transaction },
  { connectorId, environment }: WebhookPlace,
  { remoteUserId, remoteUserName }: RemoteUser,
): Promise<void> {
  const { db } = ctx;
  const names = [remoteUserId, ...(remoteUserName === null ? [] : [remoteUserName])];
  const ofMarket = sql`source_id in (select id from sources
    where connector_id = ${connectorId} and environment = ${environment})`;
  const theirs = sql`seller_ref = any(${sql.param(names)}::text[])`;
  const learned = await db.execute<{ userId: Id<"user"> | null }>(sql`
    with gone as (
      delete from comps where ${ofMarket} and ${theirs} returning source_id, user_id)
    select distinct gone.user_id as "userId" from gone join sources s on s.id = gone.source_id
    where s.may_learn and s.licence <> 'demo'`);
  await forgetLearned(
    ctx,
    learned.map(({ userId }) => userId),
  );
  await db.execute(sql`delete from listings where ${ofMarket} and ${theirs}`);
  await db.execute(sql`
    with gone as (
      delete from marketplace_accounts where connector_id = ${connectorId}
        and environment = ${environment} and remote_account_id = any(${sql.param(names)}::text[])
      returning id)
    update sources set state = 'needs_reconnect' where account_id in (select id from gone)`);
}
