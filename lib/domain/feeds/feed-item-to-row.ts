import type { FeedItem } from "./feed-item";
import { hasLastingSale, itemPrice } from "./item-price";

/** Columns of their own, so a field of that name is not one besides. */
const TAKEN: ReadonlySet<string> = new Set([
  "id",
  "price",
  "currency",
  "sale price",
  "product type",
]);

function mainColumns(item: FeedItem): [string, string | null | undefined][] {
  const price = itemPrice(item);
  const { position } = item;
  return [
    ["title", item.title],
    ["price", price?.price],
    ["currency", price?.currency],
    ["regular price", hasLastingSale(item) ? item.fields.get("price") : null],
    ["offer price", hasLastingSale(item) ? null : item.fields.get("sale price")],
    ["link", item.url],
    ["id", item.id],
    ["published", item.publishedAt?.toISOString()],
    ["category", item.fields.get("product type") ?? item.categories.join(", ")],
    ["description", item.text],
    ["image", item.imageUrls.join("\n")],
    ["author", item.author],
    ["latitude", position && String(position.latitude)],
    ["longitude", position && String(position.longitude)],
  ];
}

/**
 * One item as a row of a table, by column name, without the empty ones: what the mapping preview of imports takes.
 * Prices are plain decimals ("1299.00"), instants ISO 8601 in UTC, pictures one a line. Nothing is made up.
 */
export function feedItemToRow(item: FeedItem): ReadonlyMap<string, string> {
  const row = new Map<string, string>();
  for (const [column, value] of mainColumns(item)) if (value) row.set(column, value);
  for (const [column, value] of item.fields) {
    if (!row.has(column) && !TAKEN.has(column)) row.set(column, value);
  }
  return row;
}
