import type { Call, Reply } from "../../contract";
import { ebayError } from "../ebay-error";
import { inventoryFault } from "./inventory-fault";

/** A page of a list; here the offset counts entries, as `size` does. */
export function inventoryPage(
  call: Call,
  path: string,
  name: string,
  all: readonly object[],
): Reply {
  const [limitText, offsetText] = [
    call.query.get("limit") ?? "25",
    call.query.get("offset") ?? "0",
  ];
  const [limit, offset] = [Number(limitText), Number(offsetText)];
  const isRight = /^\d+$/.test(limitText) && /^\d+$/.test(offsetText) && limit >= 1 && limit <= 200;
  if (!isRight) {
    const message = "You have provided invalid pagination values. The limit must be from 1 to 200.";
    return ebayError(400, inventoryFault(25_706, message));
  }
  const asked = new URLSearchParams(call.query);
  const href = (from: number) => {
    asked.set("limit", String(limit));
    asked.set("offset", String(from));
    return `${call.baseUrl}/sell/inventory/v1${path}?${asked}`;
  };
  const page = all.slice(offset, offset + limit);
  const isMore = offset + limit < all.length;
  return {
    status: 200,
    body: {
      href: href(offset),
      total: all.length,
      size: page.length,
      limit,
      ...(isMore ? { next: href(offset + limit) } : {}),
      ...(offset > 0 ? { prev: href(Math.max(0, offset - limit)) } : {}),
      [name]: page,
    },
  };
}
