import type { Deal } from "@/lib/domain/deals/deal.schema";
import { isUnseen } from "@/lib/domain/listing/seen-window";
import { formatRelativeTime } from "../format/format-relative-time";
import type { DealFormat } from "./deal-format";

const DAY_MS = 86_400_000;
const STALE_MS = 14 * DAY_MS;

type Seen = Pick<Deal, "lastSeenAt" | "state"> & { readonly source: Pick<Deal["source"], "kind"> };

/** Not seen for so long that it may well be gone. */
export function isStale(deal: Seen, now: Date): boolean {
  if (isUnseen({ ...deal, kind: deal.source.kind }, now)) return true;
  return deal.state === "active" && now.getTime() - deal.lastSeenAt.getTime() > STALE_MS;
}

/** "12 min", "3 Nov"; what is old says that it was not seen since. */
export function seenShort(deal: Seen, format: DealFormat): string {
  const time = formatRelativeTime(deal.lastSeenAt, format.now, format);
  return isStale(deal, format.now) ? `not seen since ${time}` : time;
}

/** "seen 12 min ago", "seen on 18 Nov", "not seen since 3 Nov". */
export function seenLong(deal: Seen, format: DealFormat): string {
  const time = formatRelativeTime(deal.lastSeenAt, format.now, format);
  if (isStale(deal, format.now)) return `not seen since ${time}`;
  const ageMs = format.now.getTime() - deal.lastSeenAt.getTime();
  if (time === "just now") return "seen just now";
  return ageMs < DAY_MS ? `seen ${time} ago` : `seen on ${time}`;
}
