import { eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { sources } from "@/db/schema";
import { findConnector } from "@/lib/connectors/registry";
import type { Id } from "@/lib/core/ids";
import { termsInForce } from "../connections/terms-in-force";
import type { ServiceContext } from "../context";
import { forgetLearned } from "../models/forget-learned";
import { lockJoins } from "../objects/lock-joins";
import { noteErasing } from "./erasing-note";

/**
 * Brings every source to the terms that are in force: the operator may have allowed, or no longer allow, what a
 * marketplace's own terms do not. Whoever writes listings holds the source, and whoever joins them is waited for,
 * so that nothing is written under both.
 */
export async function applyTerms(ctx: ServiceContext): Promise<void> {
  if ((await findOthers(ctx.db)).length === 0) return;
  await withTransaction(ctx.db, async (tx) => {
    await lockJoins(tx);
    const changed = await findOthers(tx);
    for (const { id, isApart, mayLearn, mayFetchPhotos, keepMinutes } of changed) {
      await tx.execute(sql`
        update sources set is_apart = ${isApart}, may_learn = ${mayLearn},
          may_fetch_photos = ${mayFetchPhotos}, keep_minutes = ${keepMinutes}::int,
          updated_at = ${ctx.clock.now().toISOString()}::timestamptz
        where id = ${id}`);
    }
    if (changed.some(({ isApart }) => isApart)) await noteErasing(tx, ctx.clock.now());
    await forgetWhatLearned(
      { ...ctx, db: tx },
      changed.filter((one) => one.couldLearn && !one.mayLearn),
    );
    await requestJoinsOf(
      ctx,
      tx,
      changed.filter((one) => one.wasApart && !one.isApart),
    );
  });
}

/** Also where the comps stay, because they may be shown. */
async function forgetWhatLearned(
  ctx: ServiceContext & { readonly db: Transaction },
  shut: readonly { readonly id: Id<"source"> }[],
): Promise<void> {
  const owners = await ctx.db.execute<{ userId: Id<"user"> | null }>(sql`
    select distinct c.user_id as "userId" from comps c join sources s on s.id = c.source_id
    where s.licence <> 'demo' and s.id = any(${sql.param(shut.map(({ id }) => id))}::text[])`);
  await forgetLearned(
    ctx,
    owners.map(({ userId }) => userId),
  );
}

/** What was kept apart until now was never asked which thing it is of. */
async function requestJoinsOf(
  ctx: ServiceContext,
  tx: Transaction,
  opened: readonly { readonly id: Id<"source"> }[],
): Promise<void> {
  if (opened.length === 0) return;
  await tx.execute(sql`
    insert into join_requests (listing_id, asked_at)
    select id, ${ctx.clock.now().toISOString()}::timestamptz from listings
    where source_id = any(${sql.param(opened.map(({ id }) => id))}::text[])
    on conflict (listing_id) do nothing`);
}

/** Sources under other terms than those in force, with these. */
async function findOthers(db: ServiceContext["db"] | Transaction) {
  const { id, connectorId, isApart, mayLearn, mayFetchPhotos, keepMinutes } = sources;
  const rows = await db
    .select({ id, connectorId, isApart, mayLearn, mayFetchPhotos, keepMinutes })
    .from(sources)
    .where(eq(sources.kind, "api"))
    .orderBy(sources.id);
  return rows.flatMap((row) => {
    const connector = row.connectorId === null ? null : findConnector(row.connectorId);
    if (!connector) return [];
    const terms = termsInForce(connector, row);
    const isSame =
      terms.isApart === row.isApart &&
      terms.mayLearn === row.mayLearn &&
      terms.mayFetchPhotos === row.mayFetchPhotos &&
      terms.keepMinutes === row.keepMinutes;
    return isSame
      ? []
      : [{ id: row.id, wasApart: row.isApart, couldLearn: row.mayLearn, ...terms }];
  });
}
