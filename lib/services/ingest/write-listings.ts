import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id, IdMaker } from "@/lib/core/ids";
import type { ListingDraft, ListingState } from "@/lib/domain/listing/listing-draft.schema";
import { type StoredRow, toStoredRow } from "../imports/stored-row";
import { assignments, columnNames, isChanged, rowsAsTable } from "../imports/target-columns";
import type { IngestSource } from "./lock-ingest-source";
import type { ToldFields } from "./told-fields";

export type IngestBatch = {
  readonly tx: Transaction;
  readonly source: IngestSource;
  readonly now: Date;
  readonly fetchId: Id<"fetch"> | null;
  readonly isSeen: boolean;
};

/** A listing that was there before, as it was. */
export type Before = {
  readonly id: Id<"listing">;
  readonly external_id: string;
  readonly is_changed: boolean;
  readonly price_cents: number;
  readonly price_currency: string;
  readonly state: ListingState;
};

export type WrittenListings = {
  /** In the order of the drafts. */
  readonly ids: readonly Id<"listing">[];
  readonly freshIds: readonly Id<"listing">[];
  readonly changedIds: readonly Id<"listing">[];
  readonly sameIds: readonly Id<"listing">[];
  readonly before: readonly Before[];
};

type Writing = { readonly ids: IdMaker; readonly told: ToldFields };

/** Puts drafts, each external id once, in the place of what the source said of them before. */
export async function writeListings(
  batch: IngestBatch,
  drafts: readonly ListingDraft[],
  { ids, told }: Writing,
): Promise<WrittenListings> {
  const rows = drafts.map((draft) => rowOf(draft, ids.make("listing")));
  const before = await findBefore(batch, rows, told);
  const known = new Map(before.map((one) => [one.external_id, one]));
  const placed = rows.map((row) => ({ ...row, id: known.get(row.external_id)?.id ?? row.id }));
  const fresh = placed.filter((row) => !known.has(row.external_id));
  const changed = placed.filter((row) => known.get(row.external_id)?.is_changed === true);
  const sameIds = before.filter((one) => !one.is_changed).map(({ id }) => id);
  if (fresh.length > 0) await insertRows(batch, fresh);
  if (changed.length > 0) await updateRows(batch, changed, told);
  if (sameIds.length > 0) await touchRows(batch, sameIds);
  const idsOf = (some: readonly StoredRow[]) => some.map(({ id }) => id as Id<"listing">);
  const written = { ids: idsOf(placed), freshIds: idsOf(fresh), changedIds: idsOf(changed) };
  return { ...written, sameIds, before };
}

function rowOf(draft: ListingDraft, id: Id<"listing">): StoredRow {
  const { externalId } = draft;
  return toStoredRow(
    { kind: "listing", draft, identity: { kind: "given", externalId } },
    id,
    externalId,
  );
}

/** One by one through the natural key: without statistics of a growing source the planner would read all of it. */
async function findBefore(
  { tx, source }: IngestBatch,
  rows: readonly StoredRow[],
  told: ToldFields,
): Promise<Before[]> {
  const found = await tx.execute<Before>(sql`
    select t.id, t.external_id, t.price_cents::float8 as price_cents, t.price_currency, t.state,
      ${isChanged("listings", told)} as is_changed
    from ${rowsAsTable("listings", rows)}
    cross join lateral (
      select * from listings
      where source_id = ${source.id} and external_id = r.external_id limit 1
    ) t`);
  return [...found];
}

async function insertRows({ tx, source, now, fetchId }: IngestBatch, rows: readonly StoredRow[]) {
  const at = instantOf(now);
  await tx.execute(sql`
    insert into listings (id, external_id, source_id, user_id, first_seen_at, last_seen_at,
      forget_at, fetch_id, created_at, updated_at, ${columnNames("listings")})
    select r.id, r.external_id, ${source.id}, ${source.userId}::text, ${at}, ${at},
      ${forgetAt(source, now)}, ${fetchId}::text, ${at}, ${at}, ${columnNames("listings", "r.")}
    from ${rowsAsTable("listings", rows)}`);
}

async function updateRows(
  { tx, source, now, fetchId, isSeen }: IngestBatch,
  rows: readonly StoredRow[],
  told: ToldFields,
) {
  const at = instantOf(now);
  await tx.execute(sql`
    update listings t
    set ${assignments("listings", told)}, last_run_id = null, updated_at = ${at},
      fetch_id = coalesce(${fetchId}::text, t.fetch_id)
      ${isSeen ? sql`, last_seen_at = greatest(t.last_seen_at, ${at}), forget_at = ${forgetAt(source, now)}` : sql``}
    from ${rowsAsTable("listings", rows)} where t.id = r.id`);
}

async function touchRows(batch: IngestBatch, ids: readonly string[]) {
  const { tx, source, now, fetchId, isSeen } = batch;
  if (!isSeen) return;
  await tx.execute(sql`
    update listings set last_seen_at = ${instantOf(now)}, forget_at = ${forgetAt(source, now)},
      fetch_id = coalesce(${fetchId}::text, fetch_id)
    where id = any(${sql.param(ids)}::text[]) and last_seen_at < ${instantOf(now)}`);
}

function instantOf(at: Date): SQL {
  return sql`${at.toISOString()}::timestamptz`;
}

function forgetAt({ keepMinutes }: IngestSource, now: Date): SQL {
  if (keepMinutes === null) return sql`null::timestamptz`;
  return instantOf(new Date(now.getTime() + keepMinutes * 60_000));
}
