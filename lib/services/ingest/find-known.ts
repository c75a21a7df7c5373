import { sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import { instantOf } from "./instant-of";
import type { OpenBatch } from "./open-batch";
import type { ToldDraft } from "./tell-drafts";
import type { Ask } from "./told-rows";

/** A listing that was there before the batch, as it was. */
export type Known = Ask & {
  readonly id: Id<"listing">;
  /** The draft's place in the batch, from 1. */
  readonly nth: number;
  /** Its source told the same last time. */
  readonly isSame: boolean;
  /** It is time to write that it was seen. */
  readonly isDue: boolean;
};

/** One by one through the natural key: without statistics of a growing source the planner would read all of it. */
export async function findKnown(
  { tx, source, now, pauseMs }: OpenBatch,
  drafts: readonly ToldDraft[],
): Promise<readonly Known[]> {
  const due = instantOf(new Date(now.getTime() - pauseMs));
  return await tx.execute<Known>(sql`
    select t.id, r.nth::int, coalesce(t.told_hash = r.told_hash::uuid, false) as "isSame",
      t.last_seen_at < ${instantOf(now)} and t.last_seen_at <= ${due} as "isDue",
      t.price_cents::float8 as "priceCents", t.price_currency as "priceCurrency", t.state
    from unnest(${sql.param(drafts.map(({ draft }) => draft.externalId))}::text[],
      ${sql.param(drafts.map(({ toldHash }) => toldHash))}::text[])
      with ordinality as r(external_id, told_hash, nth)
    cross join lateral (
      select * from listings
      where source_id = ${source.id} and external_id = r.external_id limit 1
    ) t`);
}
