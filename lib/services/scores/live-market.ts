import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import { type CompPool, CompPoolBuilder, createCompPool } from "@/lib/domain/matching/comp-pool";
import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import { withoutComps } from "@/lib/domain/matching/without-comps";
import { type Market, marketOn } from "@/lib/domain/verdict/market";
import { findIntervalFactors } from "../ledger/find-interval-factors";
import type { Audience } from "../models/audience";
import { loadModel } from "../models/load-model";
import { readComps } from "../models/read-comps";
import { CHANGES_KEPT_MS, isOfAudience } from "./comp-changes";

/** Changed comps from which reading all anew is better than keeping them beside the others. */
const CHANGED_MIN = 1_000;
const CHANGED_SHARE = 0.05;

/** Who looked within half the time that changes are kept has missed none. */
const MISSED_AFTER_MS = CHANGES_KEPT_MS / 2;

/** A market, and what it takes to let it follow the comps without reading all of them again. */
export type LiveMarket = {
  readonly market: Market;
  /** As last read in full. */
  readonly whole: CompPool;
  /** Rows of `comp_changes` that it holds. */
  readonly seen: ReadonlySet<number>;
  /** Comps that changed since it was read in full. */
  readonly changedIds: ReadonlySet<string>;
};

type Whose = { readonly audience: Audience; readonly now: Date };

/** Reads all comps that an audience sees under its model, with intervals as wide as its ledger wants them. */
export async function readMarket(
  tx: Transaction,
  { audience, modelId, now }: Whose & { readonly modelId: Id<"model"> | null },
): Promise<LiveMarket> {
  const owners = audience === null || audience === "demo" ? [audience] : [null, audience];
  const factors = await findIntervalFactors(tx, audience);
  const model = await loadModel(tx, modelId);
  // Before the comps: a change that comes between is followed once more, which does no harm.
  const seen = await readSeen(tx, audience);
  const builder = new CompPoolBuilder(model);
  for await (const page of readComps(tx, { owners, now })) {
    for (const comp of page) builder.push(comp);
  }
  const whole = builder.build();
  const market = marketOn(whole, model, factors);
  return { market, whole, seen, changedIds: new Set() };
}

/**
 * The market with what changed since; null where it is better read anew, or where some of it may have been
 * missed since it was last up to date. Model and factors must be the same.
 */
export async function followMarket(
  tx: Transaction,
  live: LiveMarket,
  { audience, now, lastMs }: Whose & { readonly lastMs: number },
): Promise<LiveMarket | null> {
  const rows = await readRows(tx, audience, live.seen);
  const fresh = rows.filter((row) => !row.is_seen);
  if (fresh.length === 0) return live;
  const wereSomeRemoved = fresh.some((row) => row.ids?.length === 0);
  if (wereSomeRemoved && now.getTime() - lastMs > MISSED_AFTER_MS) return null;
  if (fresh.some((row) => row.ids === null)) return null;
  const changedIds = new Set([...live.changedIds, ...fresh.flatMap((row) => row.ids ?? [])]);
  if (changedIds.size > Math.max(CHANGED_MIN, CHANGED_SHARE * live.whole.size)) return null;
  const changed: PoolComp[] = [];
  const input = { owners: [audience], now, ids: [...changedIds] };
  for await (const page of readComps(tx, input)) changed.push(...page);
  const pool = createCompPool(changed, { base: withoutComps(live.whole, changedIds) });
  const market = { ...live.market, pool };
  return { ...live, market, changedIds, seen: new Set(rows.map(({ id }) => id)) };
}

type Row = {
  id: number;
  is_seen: boolean;
  /** Of the comps that changed; null where only their kinds were noted. */
  ids: string[] | null;
};

function readRows(tx: Transaction, audience: Audience, seen: ReadonlySet<number>) {
  return tx.execute<Row>(sql`
    with known as (select unnest(${sql.param([...seen])}::bigint[]) as id),
    found as (
      select c.id, c.images, k.id is not null as is_seen
      from comp_changes c left join known k on k.id = c.id where ${isOfAudience(audience)}
    )
    select id::float8 as id, is_seen, case when not is_seen and images is not null then array(
      select distinct image ->> 'id' from jsonb_array_elements(images) image) end as ids
    from found`);
}

async function readSeen(tx: Transaction, audience: Audience): Promise<Set<number>> {
  const rows = await tx.execute<{ id: number }>(
    sql`select id::float8 as id from comp_changes where ${isOfAudience(audience)}`,
  );
  return new Set(rows.map(({ id }) => id));
}
