import type { TableSample } from "@/lib/domain/import/table-sample";
import type { FeedItem } from "./feed-item";
import { feedItemToRow } from "./feed-item-to-row";

/** Columns that no preview holds: a feed may name others in each item. */
const MAX_COLUMNS = 60;

/** The first items as a table: its columns are those that any of them has, in the order they come. */
export function feedSample(items: readonly FeedItem[], rowsMax: number): TableSample {
  const rows = items.slice(0, rowsMax).map(feedItemToRow);
  const columns = new Set(rows.flatMap((row) => [...row.keys()]));
  return { columns: [...columns].slice(0, MAX_COLUMNS), rows };
}
