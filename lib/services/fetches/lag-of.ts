import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";

/** Age of the newest listing that says when it was put up, in seconds: the source's delay before we could see it. */
export function lagOf(drafts: readonly ListingDraft[], seenAt: Date): number | null {
  const times = drafts.flatMap(({ listedAt }) => (listedAt ? [listedAt.getTime()] : []));
  if (times.length === 0) return null;
  const newest = Math.max(...times);
  return Math.max(0, Math.round((seenAt.getTime() - newest) / 1_000));
}
