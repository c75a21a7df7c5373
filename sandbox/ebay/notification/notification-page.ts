import type { Call, Reply } from "../../contract";
import { type EbayFault, ebayError } from "../ebay-error";

export function notificationFault(errorId: number, message: string): EbayFault {
  return { errorId, domain: "API_NOTIFICATION", category: "REQUEST", message };
}

/** A page of a list, with a token for the next one. */
export function notificationPage(call: Call, name: string, all: readonly object[]): Reply {
  const limitText = call.query.get("limit") ?? "20";
  const limit = Number(limitText);
  if (!/^\d+$/.test(limitText) || limit < 10 || limit > 100) {
    return ebayError(400, notificationFault(195_004, "Invalid limit. Supported ranges 10 - 100."));
  }
  const token = call.query.get("continuation_token") ?? "0";
  if (!/^\d+$/.test(token) || Number(token) > all.length) {
    return ebayError(400, notificationFault(195_005, "Invalid continuation token."));
  }
  const start = Number(token);
  const href = (from: number) =>
    `${call.baseUrl}${call.path}?limit=${limit}&continuation_token=${from}`;
  const hasNext = start + limit < all.length;
  return {
    status: 200,
    body: {
      total: all.length,
      href: href(start),
      ...(hasNext ? { next: href(start + limit) } : {}),
      limit,
      [name]: all.slice(start, start + limit),
    },
  };
}
