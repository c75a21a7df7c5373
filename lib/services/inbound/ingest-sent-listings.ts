import { groupBy } from "@/lib/core/group-by";
import { checkRows } from "@/lib/domain/inbound/check-rows";
import {
  InboundListing,
  IngestListingsInput,
  type IngestReport,
} from "@/lib/domain/inbound/inbound.schema";
import { toListingDraft, toldByListing } from "@/lib/domain/inbound/to-listing-draft";
import { requireWriter, type ServiceContext } from "../context";
import { ingestListings } from "../ingest/ingest-listings";
import { toldFields } from "../ingest/told-fields";
import { rateLimiterOf } from "../rate-limit/rate-limiter-of";
import { inboundSource } from "./inbound-source";
import { INGEST_LIMIT } from "./ingest-limit";
import { noteIngest } from "./note-ingest";

type Args = { ctx: ServiceContext; input: IngestListingsInput };

/**
 * Takes in listings that a person's own script sends. Idempotent by external id; a row that is wrong is
 * rejected by itself. Verdicts are asked for; the edge enqueues.
 */
export async function ingestSentListings({ ctx, input }: Args): Promise<IngestReport> {
  const { userId } = requireWriter(ctx);
  await rateLimiterOf(ctx, INGEST_LIMIT).consume(userId);
  const { source: name, listings } = IngestListingsInput.parse(input);
  const { taken, indexOf, repeated, rejected } = checkRows(listings, InboundListing);
  const sourceId = await inboundSource({ ctx, input: { userId, name } });
  const report = { sourceId, inserted: 0, changed: 0, unchanged: 0, repeated, rejected };
  const seenAt = ctx.clock.now();
  // Rows that tell of the same fields go in together: what a row leaves out is not written over.
  for (const rows of groupBy(taken, (row) => toldByListing(row).join()).values()) {
    const [first] = rows;
    const told = toldFields(first ? toldByListing(first) : []);
    const drafts = rows.map(toListingDraft);
    const counts = await ingestListings({ ctx, input: { sourceId, drafts, told, seenAt } });
    report.inserted += counts.inserted;
    report.changed += counts.changed;
    report.unchanged += counts.unchanged;
    for (const { externalId, reason } of counts.rejected) {
      const index = indexOf.get(externalId ?? "") ?? 0;
      report.rejected.push({ index, externalId, field: null, reason });
    }
  }
  await noteIngest(ctx, sourceId, report);
  return report;
}
