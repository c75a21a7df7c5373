import { type SQL, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { forgetLearned } from "../models/forget-learned";
import { dropErasing, findErasing } from "./erasing-note";

const BATCH_ROWS = 2_000;

/** Of sources that are kept apart. */
const APART = sql`select l.id from listings l join sources s on s.id = l.source_id where s.is_apart`;

type Erasing = { readonly table: string; readonly key: string; readonly where: SQL };

/** Each finds nothing where the terms were in force from the first day on. */
const KEPT: readonly Erasing[] = [
  { table: "listing_prices", key: "listing_id", where: sql`listing_id in (${APART})` },
  { table: "listing_prints", key: "listing_id", where: sql`listing_id in (${APART})` },
  { table: "listing_photos", key: "listing_id", where: sql`listing_id in (${APART})` },
  { table: "join_requests", key: "listing_id", where: sql`listing_id in (${APART})` },
  { table: "object_splits", key: "listing_id", where: sql`listing_id in (${APART})` },
  { table: "object_keeps", key: "listing_id", where: sql`listing_id in (${APART})` },
  { table: "estimates", key: "id", where: sql`listing_id in (${APART})` },
  {
    table: "listing_events",
    key: "id",
    where: sql`(before_cents is not null or after_cents is not null) and listing_id in (${APART})`,
  },
];

/**
 * Erases what was kept of a marketplace while the operator allowed it and its terms do not: history, joins, ledger,
 * comps and the models that learned from them; its listings get the day on which they are forgotten. Where time
 * runs out, the next run goes on.
 */
export async function eraseKept(ctx: ServiceContext, endMs: number): Promise<void> {
  const notedAt = await findErasing(ctx.db);
  if (notedAt && (await eraseAll(ctx, endMs))) await dropErasing(ctx.db, notedAt);
}

async function eraseAll(ctx: ServiceContext, endMs: number): Promise<boolean> {
  for (const { table, key, where } of KEPT) {
    const name = sql.raw(table);
    const isDone = await drain(
      ctx,
      endMs,
      sql`
      delete from ${name} where ctid = any(array(
        select ctid from ${name} where ${where} limit ${BATCH_ROWS})) returning ${sql.raw(key)}`,
    );
    if (!isDone) return false;
  }
  const isFree = await drain(
    ctx,
    endMs,
    sql`
    update listings set object_id = null where id in (
      select l.id from listings l join sources s on s.id = l.source_id
      where s.is_apart and l.object_id is not null limit ${BATCH_ROWS}) returning id`,
  );
  const isDated = await drain(
    ctx,
    endMs,
    sql`
    update listings l set forget_at = l.last_seen_at + make_interval(mins => s.keep_minutes)
    from sources s where s.id = l.source_id and l.id in (
      select l.id from listings l join sources s on s.id = l.source_id
      where s.is_apart and s.keep_minutes is not null and l.forget_at is null limit ${BATCH_ROWS})
    returning l.id`,
  );
  return isFree && isDated && (await eraseComps(ctx, endMs));
}

/**
 * Whoever learned from what is erased forgets all. Models go first, because afterwards nobody knows whose they were;
 * what is apart is in no new one.
 */
async function eraseComps(ctx: ServiceContext, endMs: number): Promise<boolean> {
  const owners = await ctx.db.execute<{ userId: Id<"user"> | null }>(sql`
    select distinct c.user_id as "userId" from comps c join sources s on s.id = c.source_id
    where s.is_apart`);
  await withTransaction(ctx.db, (tx) =>
    forgetLearned(
      { ...ctx, db: tx },
      owners.map(({ userId }) => userId),
    ),
  );
  return await drain(
    ctx,
    endMs,
    sql`
    delete from comps where id in (
      select c.id from comps c join sources s on s.id = c.source_id
      where s.is_apart limit ${BATCH_ROWS}) returning id`,
  );
}

/** Statement after statement until one finds less than a batch; false where time ran out before. */
async function drain(ctx: ServiceContext, endMs: number, statement: SQL): Promise<boolean> {
  for (;;) {
    ctx.signal?.throwIfAborted();
    const rows = await ctx.db.execute(statement);
    if (rows.length < BATCH_ROWS) return true;
    if (ctx.clock.now().getTime() >= endMs) return false;
  }
}
