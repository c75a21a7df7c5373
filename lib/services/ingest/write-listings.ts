import { type SQL, sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import { packedTable, packValue } from "../imports/packed-rows";
import { assignments, columnNames, isChanged, TARGET_COLUMNS } from "../imports/target-columns";
import type { RejectedDraft } from "./check-drafts";
import { findKnown, type Known } from "./find-known";
import { forgetAt } from "./forget-at";
import { instantOf } from "./instant-of";
import type { OpenBatch } from "./open-batch";
import type { ToldDraft } from "./tell-drafts";
import type { ToldFields } from "./told-fields";
import type { Ask, ToldRow } from "./told-rows";

export type ChangedListing = {
  readonly id: Id<"listing">;
  readonly before: Ask;
  readonly after: Ask;
};

export type WrittenListings = {
  /** Of those that were taken, in the order of the drafts. */
  readonly ids: readonly Id<"listing">[];
  readonly fresh: readonly ToldRow[];
  readonly changed: readonly ChangedListing[];
  /** Those of the others that were written as seen. */
  readonly seenIds: readonly Id<"listing">[];
  readonly rejected: readonly RejectedDraft[];
};

/** Makes rows of drafts that say something new, and names those that cannot be stored. */
export type RowMaker = (drafts: readonly ToldDraft[]) => {
  readonly rows: readonly ToldRow[];
  readonly rejected: readonly RejectedDraft[];
};

/** A place in the batch: the row, and what was there; of what is told again as before there is no need for the row. */
type Place = {
  readonly row: ToldRow | null;
  readonly known: Known | null;
  readonly told: ToldDraft;
};
type Seen = { readonly id: Id<"listing">; readonly toldHash: string };

/** Puts drafts, each external id once, in the place of what the source said of them before. */
export async function writeListings(
  batch: OpenBatch,
  drafts: readonly ToldDraft[],
  { told, makeRows }: { readonly told: ToldFields; readonly makeRows: RowMaker },
): Promise<WrittenListings> {
  const found = new Map((await findKnown(batch, drafts)).map((one) => [one.nth - 1, one]));
  const { rows, rejected } = makeRows(drafts.filter((_draft, at) => !found.get(at)?.isSame));
  const byName = new Map(rows.map((row) => [row.externalId, row]));
  const places = drafts.flatMap((one, at): Place[] => {
    const known = found.get(at) ?? null;
    const row = byName.get(one.draft.externalId) ?? null;
    if (!row && !known?.isSame) return [];
    return [{ known, told: one, row: row && known ? { ...row, id: known.id } : row }];
  });
  const fresh = places.flatMap(({ row, known }) => (row && !known ? [row] : []));
  await insertRows(batch, fresh);
  const others = places.flatMap(({ row, known }) => (row && known ? [row] : []));
  const after = await updateRows(batch, others, told);
  const seen = batch.isSeen ? places.flatMap((place) => seenAt(place, after)) : [];
  await touchRows(batch, seen);
  return {
    ids: places.flatMap(({ row, known }) => known?.id ?? row?.id ?? []),
    fresh,
    changed: places.flatMap(({ known: before }) => {
      const next = before && after.get(before.id);
      return next ? [{ id: before.id, before, after: next }] : [];
    }),
    seenIds: seen.map(({ id }) => id),
    rejected,
  };
}

/** What was told in other words and comes to the same is written too: the next time its hash speaks for it. */
function seenAt({ known, told }: Place, after: ReadonlyMap<string, Ask>): Seen[] {
  if (!known || after.has(known.id) || (known.isSame && !known.isDue)) return [];
  return [{ id: known.id, toldHash: told.toldHash }];
}

/** `r` in the statements below. */
function tableOf(rows: readonly ToldRow[]): SQL {
  const text = (name: string, values: readonly string[]) => ({ name, type: "text", values });
  return packedTable([
    text(
      "id",
      rows.map(({ id }) => id),
    ),
    text(
      "external_id",
      rows.map(({ externalId }) => packValue(externalId)),
    ),
    { name: "told_hash", type: "uuid", values: rows.map(({ toldHash }) => toldHash) },
    ...TARGET_COLUMNS.listings.map(({ name, type }, at) => ({
      name,
      type,
      values: rows.map(({ packed }) => packed[at] ?? ""),
    })),
  ]);
}

async function insertRows({ tx, source, now, fetchId }: OpenBatch, rows: readonly ToldRow[]) {
  if (rows.length === 0) return;
  const at = instantOf(now);
  await tx.execute(sql`
    insert into listings (id, external_id, source_id, user_id, first_seen_at, last_seen_at,
      forget_at, fetch_id, created_at, updated_at, told_hash, ${columnNames("listings")})
    select r.id, r.external_id, ${source.id}, ${source.userId}::text, ${at}, ${at},
      ${forgetAt(source, now)}, ${fetchId}::text, ${at}, ${at}, r.told_hash,
      ${columnNames("listings", "r.")}
    from ${tableOf(rows)}`);
}

/** Writes those that say something else than what is stored; returns them. */
async function updateRows(
  { tx, source, now, fetchId, isSeen }: OpenBatch,
  rows: readonly ToldRow[],
  told: ToldFields,
): Promise<ReadonlyMap<Id<"listing">, Ask>> {
  if (rows.length === 0) return new Map();
  const at = instantOf(now);
  const changed = await tx.execute<Ask & { id: Id<"listing"> }>(sql`
    update listings t
    set ${assignments("listings", told)}, told_hash = r.told_hash, last_run_id = null,
      updated_at = ${at}, fetch_id = coalesce(${fetchId}::text, t.fetch_id)
      ${isSeen ? sql`, last_seen_at = greatest(t.last_seen_at, ${at}), forget_at = ${forgetAt(source, now)}` : sql``}
    from ${tableOf(rows)}
    where t.id = r.id and ${isChanged("listings", told)}
    returning t.id, t.price_cents::float8 as "priceCents", t.price_currency as "priceCurrency",
      t.state`);
  return new Map(changed.map((row) => [row.id, row]));
}

async function touchRows(batch: OpenBatch, rows: readonly Seen[]) {
  if (rows.length === 0) return;
  const { tx, source, now, fetchId } = batch;
  const at = instantOf(now);
  await tx.execute(sql`
    update listings t set told_hash = r.told_hash::uuid,
      last_seen_at = greatest(t.last_seen_at, ${at}),
      forget_at = case when t.last_seen_at < ${at} then ${forgetAt(source, now)} else t.forget_at end,
      fetch_id = coalesce(${fetchId}::text, t.fetch_id)
    from unnest(${sql.param(rows.map(({ id }) => id))}::text[],
      ${sql.param(rows.map(({ toldHash }) => toldHash))}::text[]) as r(id, told_hash)
    where t.id = r.id`);
}
