import { and, eq, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { listingPhotos } from "@/db/schema";
import type { ServiceContext } from "../context";
import type { ClaimedPhoto } from "./claim-photos";
import type { LookedAt } from "./look-at-photo";

const MINUTE_MS = 60_000;
/** After the first, second … failure; after the last of them nobody tries again. */
const AGAIN_MINUTES = [10, 60, 360];
const NO_DECODER_MINUTES = 24 * 60;

/** Keeps what came of a photo; the listing is then asked once more which thing it is of. */
export async function storePhoto(
  ctx: ServiceContext,
  { listingId, url, tries }: ClaimedPhoto,
  looked: LookedAt,
): Promise<void> {
  const now = ctx.clock.now();
  const after = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS);
  await withTransaction(ctx.db, async (tx) => {
    const values = valuesOf(looked, tries, after);
    // Of a listing that has another photo by now, or one that was noted or taken anew, this one says nothing.
    const written = await tx
      .update(listingPhotos)
      .set(values)
      .where(
        and(
          eq(listingPhotos.listingId, listingId),
          eq(listingPhotos.url, url),
          eq(listingPhotos.tries, tries),
        ),
      )
      .returning({ id: listingPhotos.listingId });
    if (written.length === 0 || looked.kind !== "hashed") return;
    await tx.execute(sql`
      insert into join_requests (listing_id, asked_at)
      values (${listingId}, ${now.toISOString()}::timestamptz) on conflict (listing_id) do nothing`);
  });
}

function valuesOf(looked: LookedAt, tries: number, after: (minutes: number) => Date) {
  const none = { hashFirst: null, hashSecond: null };
  switch (looked.kind) {
    case "hashed": {
      const [first, second] = looked.hash ?? [];
      const hash =
        first === undefined || second === undefined
          ? none
          : { hashFirst: first | 0, hashSecond: second | 0 };
      return { ...hash, dueAt: null, failure: null };
    }
    case "refused":
      return { ...none, dueAt: null, failure: looked.why };
    case "later": {
      const minutes = AGAIN_MINUTES[tries - 1];
      return { dueAt: minutes === undefined ? null : after(minutes), failure: looked.why };
    }
    case "no-decoder":
      return { dueAt: after(NO_DECODER_MINUTES), tries: tries - 1, failure: NO_DECODER };
  }
}

const NO_DECODER = "This machine cannot read pictures: the package sharp is not installed.";
