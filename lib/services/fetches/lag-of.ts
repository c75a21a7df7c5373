import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";

/**
 * How late the source showed the newest of what is new, in seconds: it was up already when the question was
 * answered before, and was not in the answer. Our own pause between two questions does not count. Null where nothing
 * says when it was put up, and at the first answer, which shows what has long been there.
 */
export function lagOf(fresh: readonly ListingDraft[], answeredBefore: Date | null): number | null {
  const times = fresh.flatMap(({ listedAt }) => (listedAt ? [listedAt.getTime()] : []));
  if (times.length === 0 || answeredBefore === null) return null;
  const newest = Math.max(...times);
  return Math.max(0, Math.round((answeredBefore.getTime() - newest) / 1_000));
}
