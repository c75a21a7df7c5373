import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import { type Audience, ownedBy } from "../models/audience";
import type { TakenChanges } from "./comp-changes";

/** Listings of which a person who is not just being deleted struck a changed comp out or to which they added it, whatever it resembles. */
export async function findChoosers(
  tx: Transaction,
  audience: Audience,
  changes: TakenChanges,
): Promise<{ readonly userId: Id<"user">; readonly listingIds: readonly Id<"listing">[] }[]> {
  const rows = await tx.execute<{ user_id: Id<"user">; listing_ids: Id<"listing">[] }>(sql`
    with chosen as materialized (
      select e.user_id, e.listing_id from evidence_choices e join users u on u.id = e.user_id
      where e.comp_id in (${chosenComps(audience, changes)}) for key share of u skip locked
    )
    select user_id, array_agg(distinct listing_id order by listing_id) as listing_ids
    from chosen group by 1 order by 1`);
  return rows.map((row) => ({ userId: row.user_id, listingIds: row.listing_ids }));
}

function chosenComps(audience: Audience, { comps, touched }: TakenChanges): SQL {
  if (comps !== null) return sql`select unnest(${sql.param(comps.map(({ id }) => id))}::text[])`;
  const names = touched === "anything" ? [null] : touched.map(({ category }) => category);
  const isOfCategory = names.includes(null)
    ? sql`true`
    : sql`c.category = any(${sql.param(names)}::text[])`;
  // Changes of the demo's class tell of every stand-in's comps, whoever owns it.
  const isTheirs = audience === "demo" ? sql`s.licence = 'demo'` : ownedBy(audience);
  return sql`
    select c.id from comps c join sources s on s.id = c.source_id
    where ${isTheirs} and ${isOfCategory}`;
}
