import type { Id } from "@/lib/core/ids";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { ServiceContext } from "../context";
import { dropRepeated, type RejectedDraft } from "./check-drafts";
import { ingestBatch } from "./ingest-batch";
import type { IngestInput } from "./ingest-input";
import { tellDrafts } from "./tell-drafts";

/** Rows in one transaction: a worker that dies loses as much work, and no lock is held for long. */
export const BATCH_ROWS = 1_000;

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
  const { taken, rejected: repeats } = dropRepeated(tellDrafts(input.drafts, input.told));
  const rejected = [...repeats];
  const sums = { inserted: 0, changed: 0, unchanged: 0 };
  const listingIds: Id<"listing">[] = [];
  const fresh: ListingDraft[] = [];
  for (let at = 0; at < taken.length; at += BATCH_ROWS) {
    ctx.signal?.throwIfAborted();
    const batch = taken.slice(at, at + BATCH_ROWS);
    const written = await ingestBatch({ ctx, input: { ...input, drafts: batch } });
    const { ids, fresh: inserted, changed } = written;
    sums.inserted += inserted.length;
    sums.changed += changed.length;
    sums.unchanged += ids.length - inserted.length - changed.length;
    rejected.push(...written.rejected);
    listingIds.push(...ids);
    const names = new Set(inserted.map(({ externalId }) => externalId));
    fresh.push(...batch.flatMap(({ draft }) => (names.has(draft.externalId) ? [draft] : [])));
  }
  return { ...sums, rejected, listingIds, fresh };
}
