import { and, eq, gt, inArray } from "drizzle-orm";
import { listings, type MailMessage } from "@/db/schema";
import type { ImportField } from "@/lib/domain/import/import-field";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { ServiceContext } from "../context";
import { type IngestCounts, ingestListings } from "../ingest/ingest-listings";
import { toldFields } from "../ingest/told-fields";

export type MailCounts = Omit<IngestCounts, "listingIds" | "fresh">;

type Args = {
  ctx: ServiceContext;
  input: {
    readonly mail: Pick<MailMessage, "sourceId" | "sentAt" | "createdAt">;
    readonly drafts: readonly ListingDraft[];
  };
};

/**
 * Stores listings of a mail as seen when it was sent. Each says only what its mail said, and an old mail changes
 * nothing that was seen since. No authorisation: whoever calls has done it.
 */
export async function ingestMailDrafts({ ctx, input }: Args): Promise<MailCounts> {
  const { mail } = input;
  const seenAt = seenWhen(mail);
  const later = await seenLater(ctx, mail.sourceId, input.drafts, seenAt);
  const sums = { inserted: 0, changed: 0, unchanged: later.size };
  const rejected: IngestCounts["rejected"][number][] = [];
  const fresh = input.drafts.filter(({ externalId }) => !later.has(externalId));
  for (const { drafts, fields } of byTold(fresh)) {
    const counts = await ingestListings({
      ctx,
      input: { sourceId: mail.sourceId, drafts, told: toldFields(fields), seenAt },
    });
    sums.inserted += counts.inserted;
    sums.changed += counts.changed;
    sums.unchanged += counts.unchanged;
    rejected.push(...counts.rejected);
  }
  return { ...sums, rejected };
}

/** A mail is not from the future, whatever it says. */
function seenWhen({ sentAt, createdAt }: Args["input"]["mail"]): Date {
  return sentAt && sentAt < createdAt ? sentAt : createdAt;
}

async function seenLater(
  ctx: ServiceContext,
  sourceId: MailMessage["sourceId"],
  drafts: readonly ListingDraft[],
  seenAt: Date,
): Promise<ReadonlySet<string>> {
  if (drafts.length === 0) return new Set();
  const named = drafts.map(({ externalId }) => externalId);
  const rows = await ctx.db
    .select({ externalId: listings.externalId })
    .from(listings)
    .where(
      and(
        eq(listings.sourceId, sourceId),
        inArray(listings.externalId, named),
        gt(listings.lastSeenAt, seenAt),
      ),
    );
  return new Set(rows.map(({ externalId }) => externalId));
}

function toldBy(draft: ListingDraft): ImportField[] {
  return [
    "title",
    "price",
    "externalId",
    "state",
    ...(draft.url === null ? [] : ["url" as const]),
    ...(draft.conditionText === null ? [] : ["condition" as const]),
    ...(draft.shipping.kind === "unknown" ? [] : ["shipping" as const]),
    ...(draft.place.label === null ? [] : ["location" as const]),
    ...(draft.photoUrls.length === 0 ? [] : ["photoUrl" as const]),
  ];
}

/** Listings that say the same things go in together. */
function byTold(drafts: readonly ListingDraft[]) {
  const groups = new Map<string, { fields: ImportField[]; drafts: ListingDraft[] }>();
  for (const draft of drafts) {
    const fields = toldBy(draft);
    const group = groups.get(fields.join()) ?? { fields, drafts: [] };
    group.drafts.push(draft);
    groups.set(fields.join(), group);
  }
  return [...groups.values()];
}
