import type { Call, Reply } from "../contract";
import { hal } from "./hal";

/** What comes after is not shown, however much there is. */
const PAGES_MAX = 50;

function between(text: string | null, plain: number, least: number, most: number): number {
  const number = text === null ? plain : Number(text);
  return Number.isInteger(number) ? Math.min(Math.max(number, least), most) : plain;
}

function linkTo(call: Call, page: number) {
  const query = new URLSearchParams(call.query);
  query.set("page", String(page));
  return { href: `${call.baseUrl}${call.path}?${query}` };
}

/** One page of a list under its name, with the way to the next and the one before. */
export function pageOf<T>(
  call: Call,
  name: string,
  all: readonly T[],
  json: (one: T) => object,
): Reply {
  const perPage = between(call.query.get("per_page"), 24, 1, 50);
  const totalPages = Math.max(1, Math.min(PAGES_MAX, Math.ceil(all.length / perPage)));
  const page = between(call.query.get("page"), 1, 1, 1_000_000);
  const start = page > totalPages ? all.length : (page - 1) * perPage;
  return hal(call, {
    total: all.length,
    current_page: page,
    per_page: perPage,
    total_pages: totalPages,
    humanized_params: call.query.get("query") ?? "All Listings",
    [name]: all.slice(start, start + perPage).map(json),
    _links: {
      self: linkTo(call, page),
      ...(page < totalPages ? { next: linkTo(call, page + 1) } : {}),
      ...(page > 1 ? { prev: linkTo(call, page - 1) } : {}),
    },
  });
}
