import type { Call } from "../contract";

function whole(text: string | null, plain: number, most: number): number {
  const number = Number(text ?? plain);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, most) : plain;
}

/** One page under `pagination` and `results`; asking for more than 100 gives 100. Null beyond the last page. */
export function pageOf<T>(call: Call, all: readonly T[], json: (one: T) => unknown) {
  const perPage = whole(call.query.get("per_page"), 50, 100);
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const page = whole(call.query.get("page"), 1, 100_000);
  if (page > pages) return null;
  const link = (to: number) => {
    const query = new URLSearchParams(call.query);
    query.set("page", String(to));
    query.set("per_page", String(perPage));
    return `${call.baseUrl}${call.path}?${query}`;
  };
  const urls = {
    ...(page > 1 ? { first: link(1), prev: link(page - 1) } : {}),
    ...(page < pages ? { next: link(page + 1), last: link(pages) } : {}),
  };
  return {
    pagination: { page, pages, per_page: perPage, items: all.length, urls },
    results: all.slice((page - 1) * perPage, page * perPage).map(json),
  };
}
