import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { objects } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import type { Joining, ObjectBook } from "./object-book";

type Move = { readonly listingId: string; readonly to: Id<"object"> | null };
type Inherits = { readonly from: Id<"object">; readonly to: Id<"object"> };

/** Writes what a batch came to. What people split from an object stays split from what leaves it, and from what it joins. */
export async function writeObjects(
  ctx: ServiceContext,
  tx: Transaction,
  book: ObjectBook,
): Promise<{ joined: number; left: number }> {
  const leavers = book.leavers();
  const joinings = book.joinings();
  const split = await findSplit(
    tx,
    leavers.map(({ objectId }) => objectId),
  );
  const left = leavers.map(({ listingId, objectId: from }) => {
    const to = split.has(from) ? ctx.ids.make("object") : null;
    return { listingId, from, to };
  });
  const joined = joinings.map((joining) => ({
    ...joining,
    to: joining.objectId ?? ctx.ids.make("object"),
  }));
  const made = [
    ...left.flatMap(({ to }) => to ?? []),
    ...joined.flatMap(({ objectId, to }) => (objectId === null ? [to] : [])),
  ];
  const createdAt = ctx.clock.now();
  if (made.length > 0) await tx.insert(objects).values(made.map((id) => ({ id, createdAt })));
  const emptied = joined.flatMap((joining) => leftBehind(book, joining));
  await inheritSplits(tx, [
    ...left.flatMap(({ from, to }) => (to ? [{ from, to }] : [])),
    ...emptied,
  ]);
  const moves = [
    ...left,
    ...joined.flatMap(({ listingIds, to }) => listingIds.map((listingId) => ({ listingId, to }))),
  ];
  await move(tx, moves);
  await askLeftBehind(ctx, tx, emptied);
  return { joined: moves.length - left.length, left: left.length };
}

async function findSplit(tx: Transaction, objectIds: readonly string[]) {
  if (objectIds.length === 0) return new Set<string>();
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct object_id as id from object_splits
    where object_id = any(${sql.param(objectIds)}::text[])`);
  return new Set(rows.map(({ id }) => id));
}

function leftBehind(book: ObjectBook, { listingIds, to }: Joining & { to: Id<"object"> }) {
  return listingIds.flatMap((id): Inherits[] => {
    const from = book.find(id)?.objectId ?? null;
    return from === null || from === to ? [] : [{ from, to }];
  });
}

async function inheritSplits(tx: Transaction, inherits: readonly Inherits[]) {
  if (inherits.length === 0) return;
  const from = inherits.map((one) => one.from);
  const to = inherits.map((one) => one.to);
  await tx.execute(sql`
    insert into object_splits (user_id, listing_id, object_id, created_at)
    select s.user_id, s.listing_id, i.to_id, s.created_at
    from unnest(${sql.param(from)}::text[], ${sql.param(to)}::text[]) as i(from_id, to_id)
    join object_splits s on s.object_id = i.from_id
    on conflict do nothing`);
}

/** Of an object that everybody's listing has left, somebody's own may be left over: they are asked again. */
async function askLeftBehind(ctx: ServiceContext, tx: Transaction, emptied: readonly Inherits[]) {
  if (emptied.length === 0) return;
  const from = emptied.map((one) => one.from);
  await tx.execute(sql`
    insert into join_requests (listing_id, asked_at)
    select l.id, ${ctx.clock.now().toISOString()}::timestamptz
    from listings l where l.object_id = any(${sql.param(from)}::text[])
    on conflict (listing_id) do nothing`);
}

async function move(tx: Transaction, moves: readonly Move[]) {
  if (moves.length === 0) return;
  await tx.execute(sql`
    update listings l set object_id = m.object_id
    from unnest(${sql.param(moves.map(({ listingId }) => listingId))}::text[],
      ${sql.param(moves.map(({ to }) => to))}::text[]) as m(id, object_id)
    where l.id = m.id`);
}
