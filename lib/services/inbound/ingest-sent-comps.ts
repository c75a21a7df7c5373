import type { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import { checkRows, type RowProblem } from "@/lib/domain/inbound/check-rows";
import {
  InboundComp,
  IngestCompsInput,
  type IngestReport,
} from "@/lib/domain/inbound/inbound.schema";
import { requireWriter, type ServiceContext } from "../context";
import { ingestComps } from "../ingest/ingest-comps";
import { rateLimiterOf } from "../rate-limit/rate-limiter-of";
import { inboundSource } from "./inbound-source";
import { INGEST_LIMIT } from "./ingest-limit";
import { noteIngest } from "./note-ingest";

type Args = { ctx: ServiceContext; input: IngestCompsInput };

/** Takes in prices that a person's own script sends. Idempotent by external id; a row that is wrong is rejected by itself. */
export async function ingestSentComps({ ctx, input }: Args): Promise<IngestReport> {
  const { userId } = requireWriter(ctx);
  await rateLimiterOf(ctx, INGEST_LIMIT).consume(userId);
  const { source: name, comps } = IngestCompsInput.parse(input);
  const now = ctx.clock.now();
  const checked = checkRows(comps, InboundComp, (row) => problemOf(row, now));
  const { taken, indexOf, repeated, rejected } = checked;
  const sourceId = await inboundSource({ ctx, input: { userId, name } });
  const drafts = taken.map(toCompDraft);
  const counts = await ingestComps({ ctx, input: { sourceId, drafts, seenAt: now } });
  const { inserted, changed, unchanged } = counts;
  for (const { externalId, reason } of counts.rejected) {
    rejected.push({ index: indexOf.get(externalId ?? "") ?? 0, externalId, field: null, reason });
  }
  const report = { sourceId, inserted, changed, unchanged, repeated, rejected };
  await noteIngest(ctx, sourceId, report);
  return report;
}

/** A price of nothing says nothing, and no sale was made after today anywhere on Earth. */
function problemOf({ price, observedOn }: InboundComp, now: Date): RowProblem | null {
  const latest = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  if (price.cents === 0) {
    return { field: "price", reason: "A price of 0 says nothing about the market." };
  }
  if (!observedOn || observedOn <= latest) return null;
  return { field: "observedOn", reason: "This day lies in the future." };
}

function toCompDraft(row: InboundComp): CompDraft {
  return {
    externalId: row.externalId,
    title: row.title,
    description: row.description ?? "",
    category: row.category ?? null,
    brand: row.brand ?? null,
    condition: row.condition ?? "unknown",
    conditionText: row.conditionText ?? null,
    attributes: row.attributes ?? {},
    basis: row.basis,
    price: row.price,
    shipping: row.shipping ?? { kind: "unknown", cost: null },
    url: row.url ?? null,
    sellerRef: row.sellerRef ?? null,
    observedOn: row.observedOn ? new Date(row.observedOn) : null,
  };
}
