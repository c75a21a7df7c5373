import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { IngestRun, Source } from "@/db/schema";
import { recordPrices } from "./record-prices";
import type { StoredRow } from "./stored-row";
import { assignments, columnNames, isChanged, rowsAsTable } from "./target-columns";

export type WriteCounts = {
  inserted: number;
  updated: number;
  unchanged: number;
  repeated: number;
};

type Found = { id: StoredRow["id"]; external_id: string; is_own: boolean; is_changed: boolean };

type Args = {
  tx: Transaction;
  run: Pick<IngestRun, "id" | "target" | "mapping" | "sourceId">;
  owner: Source["userId"];
  rows: readonly StoredRow[];
  now: Date;
};

const textArray = (values: readonly string[]): SQL => sql`${sql.param(values)}::text[]`;

/** Which rows are there already. Most files are mostly new, and comparing is dear: ids first. */
async function findKnown({ tx, run, rows }: Args): Promise<StoredRow[]> {
  const ids = textArray(rows.map((row) => row.external_id));
  // One by one: without statistics of a growing source the planner would read all of it, batch after batch.
  const found = await tx.execute<Pick<Found, "external_id">>(sql`
    select t.external_id from unnest(${ids}) as r(external_id)
    cross join lateral (
      select external_id from ${sql.raw(run.target)}
      where source_id = ${run.sourceId} and external_id = r.external_id
      limit 1
    ) t`);
  const known = new Set(found.map((row) => row.external_id));
  return rows.filter((row) => known.has(row.external_id));
}

async function findStored(args: Args): Promise<Map<string, Found>> {
  const { tx, run } = args;
  const rows = await findKnown(args);
  if (rows.length === 0) return new Map();
  const table = sql.raw(run.target);
  const found = await tx.execute<Found>(sql`
    select t.id, t.external_id, t.last_run_id is not distinct from ${run.id}::text as is_own,
      ${isChanged(run.target, run.mapping)} as is_changed
    from ${rowsAsTable(run.target, rows)}
    join ${table} t on t.source_id = ${run.sourceId} and t.external_id = r.external_id`);
  return new Map(found.map((row) => [row.external_id, row]));
}

/** Notes what is about to be overwritten; a row that this run has touched before is noted already. */
async function noteBefore(args: Args, ids: readonly string[], kind: "updated" | "seen") {
  const { tx, run } = args;
  const isListing = run.target === "listings";
  const seen = isListing
    ? sql`jsonb_build_object('last_run_id', t.last_run_id, 'last_seen_at', t.last_seen_at)`
    : sql`jsonb_build_object('last_run_id', t.last_run_id)`;
  const whole = isListing ? sql`to_jsonb(t) - 'search'` : sql`to_jsonb(t)`;
  const until = isListing
    ? sql`jsonb_build_object('observed_until',
        (select max(p.observed_until) from listing_prices p where p.listing_id = t.id))`
    : sql`'{}'::jsonb`;
  await tx.execute(sql`
    insert into ingest_changes (run_id, row_id, kind, before)
    select ${run.id}, t.id, ${kind}, ${kind === "updated" ? whole : seen} || ${until}
    from ${sql.raw(run.target)} t where t.id = any(${textArray(ids)})
    on conflict (run_id, row_id) do update
      set kind = excluded.kind, before = excluded.before || ingest_changes.before
      where ingest_changes.kind = 'seen' and excluded.kind = 'updated'`);
}

async function insertRows({ tx, run, owner, rows, now }: Args): Promise<void> {
  const isListing = run.target === "listings";
  const seenNames = isListing ? sql`first_seen_at, last_seen_at,` : sql``;
  const at = sql`${now.toISOString()}::timestamptz`;
  const seenValues = isListing ? sql`${at}, ${at},` : sql``;
  await tx.execute(sql`
    insert into ${sql.raw(run.target)} (id, external_id, source_id, user_id, ${seenNames}
      last_run_id, created_at, updated_at, ${columnNames(run.target)})
    select r.id, r.external_id, ${run.sourceId}, ${owner}::text, ${seenValues}
      ${run.id}, ${at}, ${at}, ${columnNames(run.target, "r.")}
    from ${rowsAsTable(run.target, rows)}`);
  await tx.execute(sql`
    insert into ingest_changes (run_id, row_id, kind)
    select ${run.id}, id, 'inserted' from unnest(${textArray(rows.map(({ id }) => id))}) as new(id)`);
}

async function updateRows({ tx, run, rows, now }: Args): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const seen = run.target === "listings" ? sql`last_seen_at = ${at},` : sql``;
  await tx.execute(sql`
    update ${sql.raw(run.target)} t
    set ${assignments(run.target, run.mapping)}, ${seen} last_run_id = ${run.id}, updated_at = ${at}
    from ${rowsAsTable(run.target, rows)} where t.id = r.id`);
}

async function touchRows({ tx, run, now }: Args, ids: readonly string[]): Promise<void> {
  const seen = run.target === "listings" ? sql`last_seen_at = ${now.toISOString()},` : sql``;
  await tx.execute(sql`
    update ${sql.raw(run.target)} set ${seen} last_run_id = ${run.id}
    where id = any(${textArray(ids)})`);
}

/** A sale that its source names as it named the listing is what that listing brought. */
async function linkComps({ tx, run }: Args, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update comps c set listing_id = l.id from listings l
    where c.id = any(${textArray(ids)}) and c.listing_id is null
      and l.source_id = ${run.sourceId} and l.external_id = c.external_id`);
}

/**
 * Writes the rows of one batch, each external id once, in the caller's transaction, which holds the
 * source's lock. Returns the counts, and the ids of the rows that are new or say something new.
 */
export async function writeRows(args: Args): Promise<WriteCounts & { changedIds: string[] }> {
  const { tx, run, rows, now } = args;
  const stored = await findStored(args);
  const fresh = rows.filter((row) => !stored.has(row.external_id));
  const known = rows.flatMap((row) => {
    const found = stored.get(row.external_id);
    return found ? [{ row: { ...row, id: found.id }, ...found }] : [];
  });
  const changed = known.filter(({ is_changed }) => is_changed);
  const same = known.filter(({ is_changed }) => !is_changed);
  const changedIds = changed.map(({ id }) => id);
  const sameIds = same.map(({ id }) => id);
  if (changed.length > 0) {
    await noteBefore(args, changedIds, "updated");
    await updateRows({ ...args, rows: changed.map(({ row }) => row) });
  }
  if (same.length > 0) {
    await noteBefore(args, sameIds, "seen");
    await touchRows(args, sameIds);
  }
  if (fresh.length > 0) await insertRows({ ...args, rows: fresh });
  const freshIds = fresh.map(({ id }) => id);
  if (run.target === "comps") await linkComps(args, [...freshIds, ...changedIds]);
  if (run.target === "listings") {
    const ownIds = known.filter(({ is_own }) => is_own).map(({ id }) => id);
    const seenIds = [...changedIds, ...sameIds];
    await recordPrices({ tx, runId: run.id, now, freshIds, seenIds, ownIds });
  }
  return {
    inserted: fresh.length,
    updated: changed.filter(({ is_own }) => !is_own).length,
    unchanged: same.filter(({ is_own }) => !is_own).length,
    repeated: known.filter(({ is_own }) => is_own).length,
    changedIds: [...freshIds, ...changedIds],
  };
}
