import type { RejectedItem } from "@/lib/connectors/contract";
import type { FeedItem } from "@/lib/domain/feeds/feed-item";
import { feedItemToRow } from "@/lib/domain/feeds/feed-item-to-row";
import { clip } from "@/lib/domain/import/clean-text";
import { createRowMapper } from "@/lib/domain/import/map-row";
import type { MappedRow } from "@/lib/domain/import/mapped-row";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { SourceSettings } from "@/lib/domain/source/source-settings.schema";
import { RowKeys } from "../imports/row-keys";

export type FeedSettings = Extract<SourceSettings, { kind: "feed" }>;

export type ReadItems = {
  readonly listings: readonly ListingDraft[];
  readonly rejected: readonly RejectedItem[];
};

const NAME_LENGTH = 100;

/** An own id that the mapping names comes first, then the item's own, its address, and last what it says. */
function identityOf({ identity }: Extract<MappedRow, { kind: "listing" }>, item: FeedItem) {
  if (identity.kind === "given" || item.id === null) return identity;
  return { kind: "given" as const, externalId: item.id };
}

/** Items of a feed as listings, in the order of the feed; what cannot be one is named with the reason. */
export function readFeedItems(
  items: readonly FeedItem[],
  { mapping, defaults }: FeedSettings,
  now: Date,
): ReadItems {
  const mapRow = createRowMapper({ target: "listings", mapping, defaults, now });
  const keys = new RowKeys();
  const listings: ListingDraft[] = [];
  const rejected: RejectedItem[] = [];
  for (const item of items) {
    const mapped = mapRow(feedItemToRow(item));
    if (mapped.kind === "listing") {
      listings.push({ ...mapped.draft, externalId: keys.keyOf(identityOf(mapped, item)) });
    } else if (mapped.kind === "rejected") {
      const name = item.id ?? item.url ?? item.title;
      const externalId = name === "" ? null : clip(name, NAME_LENGTH);
      rejected.push({ externalId, reason: mapped.reason });
    }
  }
  return { listings, rejected };
}
