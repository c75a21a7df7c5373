import { inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Listing, listingPrints } from "@/db/schema";
import { money } from "@/lib/core/money";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { printOf } from "@/lib/domain/objects/listing-print";
import { ListingPrint, PRINT_VERSION } from "@/lib/domain/objects/listing-print.schema";
import type { PhotoHash } from "@/lib/domain/objects/photo-hash";
import { readPhotoHashes } from "../photos/read-photo-hashes";

export type PrintedListing = {
  readonly print: ListingPrint;
  /** Nobody could compare with it before. */
  readonly isNew: boolean;
  /** It was on offer when it was looked at before, and is no longer. */
  readonly isOver: boolean;
};

/** Makes the prints of listings anew and stores them; in the order of the rows. */
export async function printListings(
  tx: Transaction,
  rows: readonly Listing[],
  now: Date,
): Promise<PrintedListing[]> {
  if (rows.length === 0) return [];
  const before = await readPrints(tx, rows);
  const photos = await readPhotoHashes(
    tx,
    rows.map(({ id }) => id),
  );
  const printed = rows.map((row): PrintedListing => {
    const earlier = before.get(row.id);
    const print = withFirstPrice(printRow(row, photos.get(row.id)), earlier);
    const isOver = earlier?.state === "active" && print.state !== "active";
    return { print, isNew: earlier === undefined, isOver };
  });
  const values = rows.flatMap(({ id, userId }, at) => {
    const print = printed[at]?.print;
    if (!print) return [];
    const blockKeys = print.blockKeys.map((key) => key | 0);
    return [{ listingId: id, userId, print, blockKeys, version: PRINT_VERSION, madeAt: now }];
  });
  await tx
    .insert(listingPrints)
    .values(values)
    .onConflictDoUpdate({
      target: listingPrints.listingId,
      set: {
        userId: sql`excluded.user_id`,
        print: sql`excluded.print`,
        blockKeys: sql`excluded.block_keys`,
        version: sql`excluded.version`,
        madeAt: sql`excluded.made_at`,
      },
    });
  return printed;
}

async function readPrints(tx: Transaction, rows: readonly Listing[]) {
  const ids = rows.map(({ id }) => id);
  const stored = await tx
    .select({ id: listingPrints.listingId, print: listingPrints.print })
    .from(listingPrints)
    .where(inArray(listingPrints.listingId, ids));
  return new Map<string, ListingPrint>(
    stored.flatMap(({ id, print }) => {
      const parsed = ListingPrint.safeParse(print);
      return parsed.success ? [[id, parsed.data] as const] : [];
    }),
  );
}

function printRow(row: Listing, photo: PhotoHash | undefined): ListingPrint {
  const print = printOf({
    listingId: row.id,
    sourceId: row.sourceId,
    draft: draftOf(row),
    firstSeenAt: row.firstSeenAt,
    lastSeenAt: row.lastSeenAt,
    photos: photo ? [photo] : [],
  });
  return photo ? { ...print, isPhotoChosen: true } : print;
}

function withFirstPrice(print: ListingPrint, earlier: ListingPrint | undefined): ListingPrint {
  if (earlier?.priceCurrency !== print.priceCurrency) return print;
  const firstPriceCents = earlier.firstPriceCents ?? earlier.priceCents;
  return firstPriceCents === print.priceCents ? print : { ...print, firstPriceCents };
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
