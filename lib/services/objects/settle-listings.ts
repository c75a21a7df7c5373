import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { ObjectSplit } from "@/lib/domain/objects/choose-object";
import type { ListingPrint } from "@/lib/domain/objects/listing-print.schema";
import { compareListings } from "@/lib/domain/objects/same-object";
import { settleListing } from "@/lib/domain/objects/settle-listing";
import type { ServiceContext } from "../context";
import { findNeighbours, type Neighbours } from "./find-neighbours";
import type { PrintedListing } from "./print-listings";
import { writeObjects } from "./write-objects";

type Asked = {
  /** Null: of everybody. */
  readonly ownerId: Id<"user"> | null;
  /** In order of time. */
  readonly asked: readonly PrintedListing[];
};

/**
 * Settles listings of one owner, one after the other, each as if the later ones were not there yet. What leaves an
 * object is asked at once for another, and that is all: nothing is undone on its account.
 */
export async function settleListings(
  ctx: ServiceContext,
  tx: Transaction,
  { ownerId, asked }: Asked,
): Promise<{ joined: number; left: number }> {
  const now = ctx.clock.now();
  const around = await findNeighbours(tx, ownerId, {
    prints: asked.map(({ print }) => print),
    now,
  });
  const parted = settleAll(around, ownerId, asked);
  const counts = await writeObjects(ctx, tx, around.book);
  await askAgain(ctx, tx, around, asked);
  if (parted.length === 0) return counts;
  const prints = parted.flatMap(({ listingId }) => around.book.find(listingId)?.print ?? []);
  const again = await findNeighbours(tx, ownerId, { prints, now });
  chooseAgain({ ...again, splits: [...again.splits, ...parted] }, prints);
  const more = await writeObjects(ctx, tx, again.book);
  return { joined: counts.joined + more.joined, left: counts.left };
}

/** Returns what left an object, with the object that it left. */
function settleAll(
  { book, nearOf, splits, kept }: Neighbours,
  ownerId: Asked["ownerId"],
  asked: Asked["asked"],
): ObjectSplit[] {
  const waiting = new Set(asked.flatMap(({ print, isNew }) => (isNew ? print.listingId : [])));
  const parted: ObjectSplit[] = [];
  for (const { print } of asked) {
    const { listingId } = print;
    waiting.delete(listingId);
    const near = (nearOf.get(listingId) ?? []).filter((id) => !waiting.has(id));
    const { joins, leaving } = settleListing({
      print,
      objectId: book.nameOf(listingId),
      candidates: book.candidatesOf([listingId, ...near]),
      splits,
      kept,
    });
    if (joins !== null) book.join(listingId, joins);
    // What is everybody's stays as everybody's listings have it.
    for (const id of leaving.filter((one) => book.find(one)?.userId === ownerId)) {
      parted.push({ listingId: id, objectId: book.leave(id) });
    }
  }
  return parted;
}

function chooseAgain(
  { book, nearOf, splits, kept }: Neighbours,
  prints: readonly ListingPrint[],
): void {
  for (const print of prints) {
    const { listingId } = print;
    const near = nearOf.get(listingId) ?? [];
    const { joins } = settleListing({
      print,
      objectId: book.nameOf(listingId),
      candidates: book.candidatesOf([listingId, ...near]),
      splits,
      kept,
    });
    if (joins !== null) book.join(listingId, joins);
  }
}

/**
 * A relist as a rule comes before its first ad is known to be over. Once that is known, whatever on the same source
 * is like it and alone is asked again. Nothing follows from it twice: what is over stays so.
 */
async function askAgain(
  ctx: ServiceContext,
  tx: Transaction,
  { book, nearOf }: Neighbours,
  asked: Asked["asked"],
): Promise<void> {
  const over = asked.filter(({ isOver }) => isOver);
  const again = over.flatMap(({ print }) =>
    (nearOf.get(print.listingId) ?? []).filter((id) => {
      const other = book.find(id)?.print;
      if (other?.sourceId !== print.sourceId || !book.isAlone(id)) return false;
      return compareListings(print, other).kind === "same";
    }),
  );
  if (again.length === 0) return;
  await tx.execute(sql`
    insert into join_requests (listing_id, asked_at)
    select distinct id, ${ctx.clock.now().toISOString()}::timestamptz
    from unnest(${sql.param(again)}::text[]) as asked(id)
    on conflict (listing_id) do nothing`);
}
