import { and, type SQL } from "drizzle-orm";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import {
  type DealsCursor,
  decodeDealsCursor,
  encodeDealsCursor,
} from "@/lib/domain/deals/deals-cursor";
import type { DealsQuery, DealsSort } from "@/lib/domain/deals/deals-query.schema";
import type { ServiceContext } from "../context";
import { type DealRow, dealRows } from "./deal-rows";
import type { DealSegment } from "./deal-segments";
import { beyond } from "./order-key";

type Placed = DealRow & { readonly segment: number };

export type DealsWalk = {
  readonly ids: readonly Id<"listing">[];
  readonly nextCursor: string | null;
  readonly previousCursor: string | null;
};

function foreignCursor(): AppError {
  const message = "That page is not there any more. Start at the first one.";
  return new AppError("INVALID", message, { fields: [{ field: "cursor", message }] });
}

function startOf(query: DealsQuery, segments: readonly DealSegment[]): DealsCursor | null {
  if (query.cursor === null) return null;
  const cursor = decodeDealsCursor(query.cursor);
  if (cursor?.sort !== query.sort || cursor.segment >= segments.length) throw foreignCursor();
  return cursor;
}

/** Segments in reading order: from the start's to the end, or back from it to the first. */
function route(segments: readonly DealSegment[], start: DealsCursor | null, isForward: boolean) {
  const numbered = segments.map((segment, index) => ({ segment, index }));
  if (isForward) return numbered.slice(start?.segment ?? 0);
  return numbered.slice(0, (start?.segment ?? 0) + 1).reverse();
}

type Walk = {
  readonly userId: Id<"user">;
  readonly query: DealsQuery;
  readonly segments: readonly DealSegment[];
  readonly where: SQL | undefined;
  readonly limit: number;
  readonly isFew: boolean;
};

async function readRows(
  ctx: ServiceContext,
  walk: Walk,
  start: DealsCursor | null,
): Promise<Placed[]> {
  const isForward = start?.isBackward !== true;
  const found: Placed[] = [];
  for (const { segment, index } of route(walk.segments, start, isForward)) {
    const after =
      start !== null && index === start.segment
        ? beyond(segment.keys, start.keys, segment.isAscending === isForward)
        : undefined;
    if (after === null) throw foreignCursor();
    const rows = await dealRows(ctx, {
      userId: walk.userId,
      segment,
      where: and(walk.where, after),
      isForward,
      limit: walk.limit + 1 - found.length,
      isFew: walk.isFew,
    });
    found.push(...rows.map((row) => ({ ...row, segment: index })));
    if (found.length > walk.limit) break;
  }
  return found;
}

function cursorAt(sort: DealsSort, row: Placed | undefined, isBackward: boolean): string | null {
  if (!row) return null;
  return encodeDealsCursor({ sort, segment: row.segment, keys: [...row.keys], isBackward });
}

/** One page of the order, forwards or backwards from the query's cursor. */
export async function walkDeals(ctx: ServiceContext, walk: Walk): Promise<DealsWalk> {
  const start = startOf(walk.query, walk.segments);
  const found = await readRows(ctx, walk, start);
  const hasMore = found.length > walk.limit;
  const page = found.slice(0, walk.limit);
  const isBackward = start?.isBackward === true;
  if (isBackward) page.reverse();
  const { sort } = walk.query;
  // Where we came from there is something; where we go only if one row more was found.
  const hasNext = isBackward || hasMore;
  const hasPrevious = isBackward ? hasMore : start !== null;
  return {
    ids: page.map(({ id }) => id),
    nextCursor: hasNext ? cursorAt(sort, page.at(-1), false) : null,
    previousCursor: hasPrevious ? cursorAt(sort, page[0], true) : null,
  };
}
