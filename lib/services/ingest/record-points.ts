import { recordPrices } from "../imports/record-prices";
import type { IngestBatch, WrittenListings } from "./write-listings";

/** The price history of a batch: a point for what is new or has changed, the last one seen again for the rest. */
export async function recordPoints(
  { tx, now }: IngestBatch,
  { freshIds, changedIds, sameIds }: WrittenListings,
): Promise<void> {
  await recordPrices({
    tx,
    runId: null,
    now,
    freshIds,
    seenIds: [...changedIds, ...sameIds],
    ownIds: [],
  });
}
