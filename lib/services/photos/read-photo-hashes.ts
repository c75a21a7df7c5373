import { and, inArray, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { listingPhotos } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { PhotoHash } from "@/lib/domain/objects/photo-hash";

/** What the photos of listings look like, of those that were looked at. */
export async function readPhotoHashes(
  tx: Transaction,
  listingIds: readonly Id<"listing">[],
): Promise<ReadonlyMap<string, PhotoHash>> {
  const { listingId, hashFirst, hashSecond } = listingPhotos;
  const rows = await tx
    .select({ listingId, hashFirst, hashSecond })
    .from(listingPhotos)
    .where(and(inArray(listingId, [...listingIds]), isNotNull(hashFirst), isNotNull(hashSecond)));
  return new Map(
    rows.map((row): [string, PhotoHash] => [
      row.listingId,
      [(row.hashFirst ?? 0) >>> 0, (row.hashSecond ?? 0) >>> 0],
    ]),
  );
}
