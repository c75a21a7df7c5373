import type { SourceKind } from "@/lib/domain/source/source-kind";
import type { ListingState } from "./listing-draft.schema";

const DAY_MS = 86_400_000;

/**
 * After how many days without being seen a listing is "not seen lately", by how it came; null: it stays until
 * somebody says otherwise.
 */
export const SEEN_WINDOW_DAYS: Readonly<Record<SourceKind, number | null>> = {
  // Asked every few minutes, and what is missing is asked for by itself: unseen for a week, nobody asks any more.
  api: 7,
  // Shows the newest only; what slid out of it may be there still, for about as long as ads run.
  feed: 14,
  // Names a thing once, when it is new, and never says that it is over. Ads there run for a week (Craigslist in large
  // towns, Facebook until it asks to renew) to two months; most of what sells at all has by two weeks.
  mail: 14,
  // One look of one person; as for mails.
  capture: 14,
  // A script that still finds it says so again.
  inbound: 14,
  // The person's own word, and the demo's: the next file or a change by hand says what became of it.
  file: null,
  demo: null,
  own_sales: null,
  user_entered: null,
};

type Seen = {
  readonly kind: SourceKind;
  readonly state: ListingState;
  readonly lastSeenAt: Date;
};

/** Said to be for sale, and not seen for longer than its source's window: whether it is there nobody knows. */
export function isUnseen({ kind, state, lastSeenAt }: Seen, now: Date): boolean {
  const days = SEEN_WINDOW_DAYS[kind];
  if (state !== "active" || days === null) return false;
  return now.getTime() - lastSeenAt.getTime() > days * DAY_MS;
}
