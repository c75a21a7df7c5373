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
    const shown = changed.filter((one) => !one.couldFetchPhotos && one.mayFetchPhotos);
    await dropRefusedPhotos(tx, shown);
    const opened = changed.filter((one) => one.wasApart && !one.isApart);
    await requestJoinsOf(ctx, tx, { opened, shown });
  });
}

type SourceRef = { readonly id: Id<"source"> };

/** Also where the comps stay, because they may be shown. */
async function forgetWhatLearned(
  ctx: ServiceContext & { readonly db: Transaction },
  shut: readonly SourceRef[],
): Promise<void> {
  const owners = await ctx.db.execute<{ userId: Id<"user"> | null }>(sql`
    select distinct c.user_id as "userId" from comps c join sources s on s.id = c.source_id
    where s.licence <> 'demo' and ${isOf(shut)}`);
  await forgetLearned(
    ctx,
    owners.map(({ userId }) => userId),
  );
}

/** Refused or waiting to be; whoever joins their listings notes them anew. */
async function dropRefusedPhotos(tx: Transaction, shown: readonly SourceRef[]): Promise<void> {
  if (shown.length === 0) return;
  await tx.execute(sql`
    delete from listing_photos where hash_first is null
      and listing_id in (select id from listings where ${isOf(shown)})`);
}

type Allowed = { readonly opened: readonly SourceRef[]; readonly shown: readonly SourceRef[] };

/** What was kept apart was never asked which thing it is of, and photos that might not be fetched were never noted. */
async function requestJoinsOf(
  ctx: ServiceContext,
  tx: Transaction,
  { opened, shown }: Allowed,
): Promise<void> {
  if (opened.length === 0 && shown.length === 0) return;
  await tx.execute(sql`
    insert into join_requests (listing_id, asked_at)
    select id, ${ctx.clock.now().toISOString()}::timestamptz from listings
    where ${isOf(opened)} or (${isOf(shown)} and cardinality(photo_urls) > 0)
    on conflict (listing_id) do nothing`);
}

const isOf = (of: readonly SourceRef[]) =>
  sql`source_id = any(${sql.param(of.map(({ id }) => id))}::text[])`;

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
    if (isSame) return [];
    const { id, isApart: wasApart, mayLearn: couldLearn, mayFetchPhotos: couldFetchPhotos } = row;
    return [{ id, wasApart, couldLearn, couldFetchPhotos, ...terms }];
  });
}
