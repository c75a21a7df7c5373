import { withTransaction } from "@/db/client";
import type { IdMaker } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { requestFirstScores } from "../scores/request-first-scores";
import { requestRescore } from "../scores/request-rescore";
import { checkDrafts } from "./check-drafts";
import type { IngestInput } from "./ingest-input";
import { lockIngestSource } from "./lock-ingest-source";
import type { OpenBatch } from "./open-batch";
import { recordEvents } from "./record-events";
import { recordPoints } from "./record-points";
import { requestJoins } from "./request-joins";
import { seenPauseMs } from "./seen-pause-ms";
import type { ToldDraft } from "./tell-drafts";
import { toldRows } from "./told-rows";
import { type RowMaker, type WrittenListings, writeListings } from "./write-listings";

type Args = {
  ctx: ServiceContext;
  /** Each external id once. */
  input: Omit<IngestInput, "drafts"> & { readonly drafts: readonly ToldDraft[] };
  /** Only what has changed is checked and made into rows, while the source is locked. */
  makeRows?: RowMaker;
};

/** Writes one batch with all that follows from it, in one transaction. */
export function ingestBatch({
  ctx,
  input,
  makeRows = checkedRows(ctx.ids),
}: Args): Promise<WrittenListings> {
  return withTransaction(ctx.db, async (tx) => {
    const source = await lockIngestSource(tx, input.sourceId);
    const { seenAt: now, fetchId = null, isSeen = true, isExact = false } = input;
    const pauseMs = isExact ? 0 : seenPauseMs(source);
    const batch = { tx, source, now, fetchId, isSeen, pauseMs };
    const written = await writeListings(batch, input.drafts, {
      told: input.told,
      makeRows,
    });
    await followUp(ctx, batch, written);
    return written;
  });
}

/** What follows from a batch that is written. None waits for another: while one is stored the next is made. */
async function followUp(
  ctx: ServiceContext,
  batch: OpenBatch,
  written: WrittenListings,
): Promise<void> {
  const { tx, source } = batch;
  const freshIds = written.fresh.map(({ id }) => id);
  const listingIds = written.changed.map(({ id }) => id);
  await Promise.all([
    ...(source.isApart ? [] : [recordPoints(batch, written), requestJoins(batch, written)]),
    recordEvents(batch, written),
    requestFirstScores(tx, freshIds),
    requestRescore({ ctx: { ...ctx, db: tx }, input: { listingIds, userId: null } }),
  ]);
}

export function checkedRows(ids: IdMaker): RowMaker {
  return (drafts) => {
    const { taken, rejected } = checkDrafts(drafts);
    return { rows: toldRows(taken, ids), rejected };
  };
}
