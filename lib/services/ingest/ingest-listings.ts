import { withTransaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { ServiceContext } from "../context";
import { requestRescore } from "../scores/request-rescore";
import { checkDrafts, type RejectedDraft } from "./check-drafts";
import { lockIngestSource } from "./lock-ingest-source";
import { recordEvents } from "./record-events";
import { recordPoints } from "./record-points";
import { requestJoins } from "./request-joins";
import type { ToldFields } from "./told-fields";
import { writeListings } from "./write-listings";

/** Rows in one transaction: a worker that dies loses as much work, and no lock is held for long. */
const BATCH_ROWS = 1_000;

export type IngestInput = {
  readonly sourceId: Id<"source">;
  readonly drafts: readonly ListingDraft[];
  /** What the source says anything about; the rest of a known listing stays as it is. */
  readonly told: ToldFields;
  readonly seenAt: Date;
  /** The question that brought them. */
  readonly fetchId?: Id<"fetch">;
  /** False where they were missed rather than seen: `seenAt` is when. */
  readonly isSeen?: boolean;
};

export type IngestCounts = {
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedDraft[];
  /** In the order of the drafts that were taken. */
  readonly listingIds: readonly Id<"listing">[];
  /** Those that were not known before. */
  readonly fresh: readonly ListingDraft[];
};

/**
 * The one door by which listings of a source come in, file imports apart. Idempotent: the same drafts again
 * change nothing but the time they were seen. Each batch is one transaction: rows, change points, events,
 * requests for verdicts. No authorisation: whoever calls has done it.
 */
export async function ingestListings({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: IngestInput;
}): Promise<IngestCounts> {
  const { taken, rejected } = checkDrafts(input.drafts);
  const sums = { inserted: 0, changed: 0, unchanged: 0 };
  const listingIds: Id<"listing">[] = [];
  const fresh: ListingDraft[] = [];
  for (let at = 0; at < taken.length; at += BATCH_ROWS) {
    ctx.signal?.throwIfAborted();
    const batch = taken.slice(at, at + BATCH_ROWS);
    const written = await ingestBatch(ctx, input, batch);
    const freshIds = new Set(written.freshIds);
    sums.inserted += written.freshIds.length;
    sums.changed += written.changedIds.length;
    sums.unchanged += written.sameIds.length;
    listingIds.push(...written.ids);
    fresh.push(...batch.filter((_draft, index) => freshIds.has(written.ids[index] ?? "lst_")));
  }
  return { ...sums, rejected, listingIds, fresh };
}

function ingestBatch(ctx: ServiceContext, input: IngestInput, drafts: readonly ListingDraft[]) {
  return withTransaction(ctx.db, async (tx) => {
    const source = await lockIngestSource(tx, input.sourceId);
    const { seenAt: now, fetchId = null, isSeen = true } = input;
    const batch = { tx, source, now, fetchId, isSeen };
    const written = await writeListings(batch, drafts, { ids: ctx.ids, told: input.told });
    if (!source.isApart) {
      await recordPoints(batch, written);
      await requestJoins(batch, written);
    }
    await recordEvents(batch, written);
    const listingIds = [...written.freshIds, ...written.changedIds];
    await requestRescore({ ctx: { ...ctx, db: tx }, input: { listingIds, userId: null } });
    return written;
  });
}
