import { type SQL, sql } from "drizzle-orm";
import type { DatabaseOrTransaction, Transaction } from "@/db/client";
import type { CompareKey } from "@/lib/domain/matching/may-compare";
import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import { type Audience, audienceColumns, audienceOf } from "../models/audience";
import { type CompRow, toTrainingComp } from "../models/read-comps";
import type { TouchedComps } from "./related-listings";
import { ownersOfRuns } from "./running-imports";

/** More than these are not worth looking at one by one, nor holding in memory. */
const IMAGES_MAX = 20_000;

/** How long markets in memory can follow a change that was drained; their ids alone are kept for them. */
export const CHANGES_KEPT_MS = 86_400_000;

/** Changes of one audience that nobody has asked listings for yet, under a lock. */
export type TakenChanges = {
  readonly rowIds: readonly number[];
  readonly touched: TouchedComps;
  /** Every comp as it was and as it became; null where there are too many. */
  readonly comps: readonly PoolComp[] | null;
};

/** Audiences with changes to look at; while an import or an undo of theirs is at work they wait for its end. */
export async function audiencesWithChanges(
  db: DatabaseOrTransaction,
  now: Date,
): Promise<Audience[]> {
  const rows = await db.execute<Parameters<typeof audienceOf>[0]>(sql`
    with moving as materialized (${ownersOfRuns(["running", "undoing"], now)})
    select distinct c.audience, c.user_id as "userId" from comp_changes c
    where c.drained_at is null and not exists (
      select from moving where moving.user_id is null or moving.user_id = c.user_id)
    order by 1, 2`);
  return rows.map(audienceOf);
}

/** Null where another worker has them in hand. */
export async function takeChanges(
  tx: Transaction,
  audience: Audience,
): Promise<TakenChanges | null> {
  const rows = await tx.execute<{ id: number; image_count: number; has_images: boolean }>(sql`
    select id::float8 as id, image_count, images is not null as has_images from comp_changes
    where drained_at is null and ${isOfAudience(audience)} order by id for update skip locked`);
  if (rows.length === 0) return null;
  const rowIds = rows.map((row) => row.id);
  const count = rows.reduce((sum, row) => sum + row.image_count, 0);
  if (count > IMAGES_MAX || rows.some((row) => !row.has_images)) {
    return { rowIds, touched: await readTouched(tx, rowIds), comps: null };
  }
  const images = await tx.execute<{ image: Omit<CompRow, "description" | "condition_text"> }>(sql`
    select jsonb_array_elements(images) as image from comp_changes where ${isAmong(rowIds)}`);
  const comps = images.map(({ image }) =>
    toTrainingComp({ ...image, description: "", condition_text: null }),
  );
  return { rowIds, touched: comps, comps };
}

async function readTouched(tx: Transaction, rowIds: readonly number[]): Promise<TouchedComps> {
  const pairs = await tx.execute<CompareKey & { is_anything: boolean }>(sql`
    select distinct pair ->> 0 as category, pair ->> 1 as brand, false as is_anything
    from comp_changes c cross join lateral jsonb_array_elements(c.related) pair
    where ${isAmong(rowIds)} and c.related is not null
    union select image ->> 'category', image ->> 'brand', false
    from comp_changes c cross join lateral jsonb_array_elements(c.images) image
    where ${isAmong(rowIds)} and c.images is not null
    union select null, null, true from comp_changes c
    where ${isAmong(rowIds)} and c.images is null and c.related is null`);
  return pairs.some((pair) => pair.is_anything) ? "anything" : pairs;
}

/**
 * Notes that their listings were asked for, and forgets all of the comps but their ids. The rows stay a while,
 * because markets in memory follow them; where old ones go, an empty one takes their place in the sum, so
 * that no version comes twice.
 */
export async function closeChanges(
  tx: Transaction,
  audience: Audience,
  rowIds: readonly number[],
  now: Date,
): Promise<void> {
  const { audience: name, userId } = audienceColumns(audience);
  const [at, old] = [now, new Date(now.getTime() - CHANGES_KEPT_MS)].map((time) =>
    time.toISOString(),
  );
  await tx.execute(sql`
    update comp_changes set drained_at = ${at}::timestamptz, images = case when images is not null then (
      select coalesce(jsonb_agg(distinct jsonb_build_object('id', image -> 'id')), '[]')
      from jsonb_array_elements(images) image) end
    where ${isAmong(rowIds)}`);
  await tx.execute(sql`
    with gone as (
      delete from comp_changes where id in (
        select id from comp_changes where drained_at < ${old}::timestamptz and ${isOfAudience(audience)}
        for update skip locked)
      returning id
    )
    insert into comp_changes (audience, user_id, images, drained_at)
    select ${name}, ${userId}::text, '[]', ${at}::timestamptz where exists (select from gone)`);
}

/** Condition on `comp_changes`. */
export function isOfAudience(audience: Audience): SQL {
  const { audience: name, userId } = audienceColumns(audience);
  return sql`audience = ${name} and user_id is not distinct from ${userId}::text`;
}

function isAmong(rowIds: readonly number[]): SQL {
  return sql`id = any(${sql.param(rowIds)}::bigint[])`;
}
