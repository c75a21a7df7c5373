import type { Call, Reply } from "../contract";
import { etsyError } from "./etsy-error";

type Page = { readonly limit: number; readonly offset: number };

function wholeNumber(call: Call, name: string, plain: number): number {
  const text = call.query.get(name);
  return text === null ? plain : /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** `limit` from 1 to 100, 25 where it is left out, and `offset` from 0; a reply where they are not that. */
export function pageOf(call: Call): Page | Reply {
  const limit = wholeNumber(call, "limit", 25);
  const offset = wholeNumber(call, "offset", 0);
  if (!(limit >= 1 && limit <= 100)) return etsyError(400, "The limit must be between 1 and 100.");
  return offset >= 0 ? { limit, offset } : etsyError(400, "The offset must not be negative.");
}

/** `{count, results}` of the page that the call asks for. */
export function pageReply<T>(call: Call, all: readonly T[], json: (one: T) => unknown): Reply {
  const page = pageOf(call);
  if ("status" in page) return page;
  const results = all.slice(page.offset, page.offset + page.limit).map(json);
  return { status: 200, body: { count: all.length, results } };
}
