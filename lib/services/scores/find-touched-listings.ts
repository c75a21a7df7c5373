import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { Condition } from "@/lib/domain/listing/condition";
import { hasPrice } from "@/lib/domain/matching/comp-columns";
import { createCompPool } from "@/lib/domain/matching/comp-pool";
import { hasCandidates } from "@/lib/domain/matching/has-candidates";
import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import { dayOf, judgementTime } from "@/lib/domain/scoring/judgement-time";
import { cursorPages } from "../cursor-pages";
import { loadModel } from "../models/load-model";

/** A page is looked at in one turn of the event loop. */
const PAGE_ROWS = 500;

type Row = {
  id: Id<"listing">;
  title: string;
  category: string | null;
  brand: string | null;
  condition: Condition;
  currency: string;
  listed_ms: number | null;
  /** When each of its verdicts was made. */
  scored_ms: number[] | null;
};

export type FoundListings = {
  readonly looked: number;
  readonly listingIds: readonly Id<"listing">[];
};

export type LookInput = {
  /** Condition on listings `l`. */
  readonly listings: SQL;
  /** Under which they are compared: as frozen as that is, comps that no listing resembles change no verdict. */
  readonly modelId: Id<"model"> | null;
  readonly comps: readonly PoolComp[];
  readonly now: Date;
  /** On the monotonic clock: what could not be looked at by then is taken unseen. */
  readonly until: number;
};

/**
 * The listings that at least one of the comps is a candidate for, today or on a day when one of their verdicts
 * was made. Under a frozen model no other listing's verdict can change with these comps.
 */
export async function findTouchedListings(
  tx: Transaction,
  { listings, modelId, comps, now, until }: LookInput,
): Promise<FoundListings> {
  const { comparison } = await loadModel(tx, modelId);
  const pool = createCompPool(distinctFor(comps), { comparison });
  const listingIds: Id<"listing">[] = [];
  let looked = 0;
  const pages = cursorPages(tx, {
    name: "related_listings",
    query: related(listings),
    rows: PAGE_ROWS,
    fetch: (page) => tx.execute<Row>(page),
  });
  for await (const page of pages) {
    const isLate = performance.now() > until;
    const found = isLate
      ? page
      : page.filter((row) => hasCandidates(pool, { ...row, listingId: row.id }, daysOf(row, now)));
    looked += isLate ? 0 : page.length;
    for (const { id } of found) listingIds.push(id);
  }
  return { looked, listingIds };
}

function related(listings: SQL): SQL {
  return sql`
    select l.id, l.title, l.category, l.brand, l.condition, l.price_currency as currency,
      (extract(epoch from l.listed_at) * 1000)::float8 as listed_ms,
      (select array_agg((extract(epoch from s.scored_at) * 1000)::float8) from listing_scores s
        where s.listing_id = l.id) as scored_ms
    from listings l where ${listings}`;
}

function daysOf({ listed_ms: listedMs, scored_ms: scoredMs }: Row, now: Date): number[] {
  const listedAt = listedMs === null ? null : new Date(listedMs);
  const times = [now, ...(scoredMs ?? []).map((ms) => new Date(ms))];
  return [...new Set(times.map((at) => dayOf(judgementTime({ listedAt }, at))))];
}

/** A price alone makes no comp resemble another listing: one of each kind is enough to look with. */
function distinctFor(comps: readonly PoolComp[]): PoolComp[] {
  const kinds = new Map<string, PoolComp>();
  for (const comp of comps.filter(hasPrice)) {
    const { id, title, brand, category, condition, observedDay, trust } = comp;
    kinds.set(JSON.stringify([id, title, brand, category, condition, observedDay, trust]), comp);
  }
  return [...kinds.values()];
}
