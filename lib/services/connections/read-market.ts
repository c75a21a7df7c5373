import type { MarketClient } from "@/lib/connectors/contract";
import { AppError } from "@/lib/core/errors";
import type { ReadPage, ReadRequest } from "../fetches/source-reader";
import { ALL_FIELDS } from "../ingest/told-fields";

/** Pages of one question: newest first, so that what is new stands on the first ones. */
const PAGES_MAX = 5;

/** Asks a marketplace one question: what is for sale, and what such things brought, where it tells. */
export async function* readMarket(
  client: MarketClient,
  { fetch }: ReadRequest,
): AsyncGenerator<ReadPage> {
  const { query } = fetch;
  const { search, comps } = client;
  if (!query || !(search || comps)) {
    throw new AppError("INVALID", "This marketplace cannot be searched.");
  }
  const told = ALL_FIELDS;
  const rest = { told, cursor: {}, comps: [], listings: [] };
  let cursor: string | undefined;
  for (let at = 0; search && at < PAGES_MAX; at += 1) {
    const page = await search(query, cursor);
    cursor = page.nextCursor;
    yield { ...rest, listings: page.items, rejected: page.rejected, isWhole: cursor === undefined };
    if (cursor === undefined) break;
  }
  if (!comps) return;
  const page = await comps(query);
  yield { ...rest, comps: page.items, rejected: page.rejected, isWhole: cursor === undefined };
}
