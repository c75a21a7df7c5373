import { type SQL, sql } from "drizzle-orm";

/** A run that wrote nothing for so long keeps nobody waiting. */
const STANDS_STILL_MS = 120_000;

/** Whose comps a run is just changing, as `user_id`, null for everybody's. */
export function ownersOfRuns(states: readonly ("running" | "undoing")[], now: Date): SQL {
  const since = new Date(now.getTime() - STANDS_STILL_MS).toISOString();
  return sql`
    select s.user_id from ingest_runs i join sources s on s.id = i.source_id
    where i.state = any(${sql.param(states)}::text[]) and i.target = 'comps'
      and i.updated_at > ${since}::timestamptz`;
}
