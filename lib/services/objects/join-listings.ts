import { inArray, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { type Listing, listingPrints, listings, objects } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { money } from "@/lib/core/money";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { chooseObject } from "@/lib/domain/objects/choose-object";
import { printOf } from "@/lib/domain/objects/listing-print";
import { type ListingPrint, PRINT_VERSION } from "@/lib/domain/objects/listing-print.schema";
import type { ServiceContext } from "../context";
import { findCandidates } from "./find-candidates";

const BATCH_ROWS = 100;
const LIMIT_MS = 45_000;

export type JoinCounts = { looked: number; joined: number; isUnfinished: number };

/**
 * Asks of every listing that waits which object it is of, and joins it where that is clear. A listing of one's own
 * may join a shared one, never the other way round, and nobody sees more of an object than the listings they see.
 * For jobs: no authorisation.
 */
export async function joinListings({ ctx }: { ctx: ServiceContext }): Promise<JoinCounts> {
  const counts = { looked: 0, joined: 0, isUnfinished: 0 };
  const endMs = ctx.clock.now().getTime() + LIMIT_MS;
  for (;;) {
    ctx.signal?.throwIfAborted();
    const { looked, joined } = await joinBatch(ctx);
    counts.looked += looked;
    counts.joined += joined;
    if (looked < BATCH_ROWS) return counts;
    if (ctx.clock.now().getTime() >= endMs) return { ...counts, isUnfinished: 1 };
  }
}

function joinBatch(ctx: ServiceContext): Promise<{ looked: number; joined: number }> {
  return withTransaction(ctx.db, async (tx) => {
    // One at a time: two that look at the same moment would each make an object of the same thing.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('join listings', 0))`);
    const taken = await tx.execute<{ listing_id: Id<"listing"> }>(sql`
      delete from join_requests where listing_id in (
        select listing_id from join_requests order by asked_at, listing_id
        limit ${BATCH_ROWS} for update skip locked)
      returning listing_id`);
    if (taken.length === 0) return { looked: 0, joined: 0 };
    const rows = await tx
      .select()
      .from(listings)
      .where(
        inArray(
          listings.id,
          taken.map((row) => row.listing_id),
        ),
      )
      .orderBy(listings.firstSeenAt, listings.id);
    let joined = 0;
    for (const row of rows) if (await joinOne(ctx, tx, row)) joined += 1;
    return { looked: taken.length, joined };
  });
}

async function joinOne(ctx: ServiceContext, tx: Transaction, row: Listing): Promise<boolean> {
  const print = printOf({
    listingId: row.id,
    sourceId: row.sourceId,
    draft: draftOf(row),
    firstSeenAt: row.firstSeenAt,
    lastSeenAt: row.lastSeenAt,
    photos: [],
  });
  await storePrint(tx, row, print, ctx.clock.now());
  if (row.objectId !== null) return false;
  const { candidates, splits } = await findCandidates(tx, row, print);
  const choice = chooseObject({ print, candidates, splits });
  if (choice.kind !== "joins") return false;
  const objectId = await settledObject(ctx, tx, choice.objectId);
  await tx.execute(sql`update listings set object_id = ${objectId} where id = ${row.id}`);
  return true;
}

/** A candidate that stands alone is named by its own id: now it becomes an object. */
async function settledObject(
  ctx: ServiceContext,
  tx: Transaction,
  chosen: string,
): Promise<Id<"object">> {
  if (chosen.startsWith("obj_")) return chosen as Id<"object">;
  const id = ctx.ids.make("object");
  await tx.insert(objects).values({ id, createdAt: ctx.clock.now() });
  await tx.execute(sql`update listings set object_id = ${id} where id = ${chosen}`);
  return id;
}

async function storePrint(tx: Transaction, row: Listing, print: ListingPrint, now: Date) {
  const values = {
    listingId: row.id,
    userId: row.userId,
    print,
    blockKeys: print.blockKeys.map((key) => key | 0),
    version: PRINT_VERSION,
    madeAt: now,
  };
  await tx
    .insert(listingPrints)
    .values(values)
    .onConflictDoUpdate({ target: listingPrints.listingId, set: values });
}

function draftOf(row: Listing): ListingDraft {
  const { shippingCents, shippingKind: kind, priceCurrency: currency } = row;
  const { placeLabel: label, latitude, longitude } = row;
  return {
    ...row,
    price: money(row.priceCents, currency),
    shipping: { kind, cost: shippingCents === null ? null : money(shippingCents, currency) },
    place: { label, latitude, longitude },
  };
}
