import { inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Listing, listingPhotos, sources } from "@/db/schema";
import { toUrl } from "@/lib/core/to-url";
import { mayLookAtPhoto } from "@/lib/domain/objects/may-look-at-photo";

/** Asks for the first photo of listings whose source allows it, where it is another than was looked at. */
export async function notePhotos(
  tx: Transaction,
  rows: readonly Listing[],
  now: Date,
): Promise<void> {
  const withPhoto = rows.filter(({ photoUrls }) => photoUrls.length > 0);
  if (withPhoto.length === 0) return;
  const known = await tx
    .select({ id: sources.id, kind: sources.kind, isAllowed: sources.mayFetchPhotos })
    .from(sources)
    .where(inArray(sources.id, [...new Set(withPhoto.map(({ sourceId }) => sourceId))]));
  const termsOf = new Map(known.map(({ id, ...terms }) => [id, terms]));
  const values = withPhoto.flatMap(({ id, sourceId, url, photoUrls: [photoUrl = ""] }) => {
    const terms = termsOf.get(sourceId);
    const host = toUrl(photoUrl)?.host;
    if (!terms || !host || !mayLookAtPhoto({ ...terms, url, photoUrl })) return [];
    return [{ listingId: id, url: photoUrl, host, dueAt: now }];
  });
  if (values.length === 0) return;
  await tx
    .insert(listingPhotos)
    .values(values)
    .onConflictDoUpdate({
      target: listingPhotos.listingId,
      // What is known of the photo before holds until the new one was looked at.
      set: {
        url: sql`excluded.url`,
        host: sql`excluded.host`,
        dueAt: sql`excluded.due_at`,
        tries: 0,
        failure: null,
      },
      setWhere: sql`${listingPhotos.url} <> excluded.url`,
    });
}
